"""GET /person/{id}"""

from __future__ import annotations

from typing import Any, Unpack

from ... import parameters as _parameters
from ...models.find_by import FindBy
from ...models.person import Person
from ...operation import Answer, Call, Operation, Placement
from ...transport import AsyncClient, CallOptions, Client
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="getPerson",
    method="GET",
    path="/person/{id}",
    repeatable=True,
    credentials=((Placement(argument="session_token", where="header", name="X-Auth-Token"),),),
    answers=(
        Answer(low=200, high=200, content="json"),
        Answer(low=404, high=404, content=None),
        Answer(low=0, high=999, content=None),
    ),
    sensitive=(
        "bytes",
        "customFieldValues",
        "email",
        "externalURL",
        "id",
        "identifier",
        "publicKey",
        "username",
    ),
)


def _call(id: str, *, find_by: FindBy | Unset = UNSET) -> Call:
    _query: list[tuple[str, str]] = []
    _parameters.add(_query, "findBy", find_by)
    return Call(OPERATION, path={"id": id}, query=_query)


def _parse(status: int, data: Any) -> Person:
    return Person.from_dict(data)


def sync_detailed(
    id: str, *, client: Client, find_by: FindBy | Unset = UNSET, **options: Unpack[CallOptions]
) -> Response[Person]:
    """As `sync`, with status, headers and bytes."""
    return client.execute(_call(id, find_by=find_by), _parse, **options)


def sync(
    id: str, *, client: Client, find_by: FindBy | Unset = UNSET, **options: Unpack[CallOptions]
) -> Person:
    """Get a person."""
    return sync_detailed(id, find_by=find_by, client=client, **options).parsed


async def asyncio_detailed(
    id: str, *, client: AsyncClient, find_by: FindBy | Unset = UNSET, **options: Unpack[CallOptions]
) -> Response[Person]:
    """As `asyncio`, with status, headers and bytes."""
    return await client.execute(_call(id, find_by=find_by), _parse, **options)


async def asyncio(
    id: str, *, client: AsyncClient, find_by: FindBy | Unset = UNSET, **options: Unpack[CallOptions]
) -> Person:
    """As `sync`, awaiting the answer."""
    response = await asyncio_detailed(id, find_by=find_by, client=client, **options)
    return response.parsed
