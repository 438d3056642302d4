"""Names that the generated code uses itself."""

from __future__ import annotations

from ..runtime import errors
from ..runtime.api_model import OpenModel

EXPORTED_ERRORS = sorted(
    name
    for name, each in vars(errors).items()
    if isinstance(each, type) and issubclass(each, errors.ApiError | errors.Outcome)
)
TAKEN_CLASSES = frozenset(
    {
        *("Any", "ApiBody", "ApiCall", "ApiOperation", "AsyncClient", "AsyncHttpClient"),
        *("AsyncPaged", "Callable", "Paged"),
        *("CallOptions", "Client", "ClientOptions", "CredentialPlacement", "DocumentedFailure"),
        *("ExpectedResponse", "File", "FileInput", "HttpClient", "ItemStream", "Iterable", "Link"),
        *("Literal", "ServerSentEvent"),
        *("Mapping", "OpenIntEnum", "OpenStrEnum", "Response", "Self", "Sequence"),
        *("Required", "ServerAddress", "Service", "Signature", "TypeAlias", "TypedDict"),
        *("TextInput", "TokenSession", "UNSET", "UUID", "Unpack", "Unset", *EXPORTED_ERRORS),
    }
)
"""What the templates import next to the models."""
TAKEN_GROUP_CLASSES = TAKEN_CLASSES | {
    *("AsyncToken", "Awaitable", "DetailedResponse", "P", "ParamSpec", "T", "Token", "TypeVar"),
}
"""What the templates import next to the groups."""
TAKEN_GROUPS = (
    *("close", "detailed", "execute", "fetch_link", "following", "request"),
    *("shared_headers", "with_options"),
)
"""The methods of a client."""
TAKEN_FIELDS = tuple(sorted(name for name in dir(OpenModel) if not name.startswith("_")))
"""What every model has besides its properties."""
