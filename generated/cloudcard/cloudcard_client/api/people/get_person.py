"""GET /person/{id}"""

from __future__ import annotations

from typing import Any

from ... import parameters as _parameters
from ...models.find_by import FindBy
from ...models.person import Person
from ...operation import Answer, Call, Operation, Placement
from ...transport import AsyncClient, Client
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
    id: str,
    *,
    client: Client,
    find_by: FindBy | Unset = UNSET,
    timeout: float | None = None,
    retries: int | None = None,
) -> Response[Person]:
    """As `sync`, with status, headers and bytes."""
    return client.request(_call(id, find_by=find_by), _parse, timeout=timeout, retries=retries)


def sync(
    id: str,
    *,
    client: Client,
    find_by: FindBy | Unset = UNSET,
    timeout: float | None = None,
    retries: int | None = None,
) -> Person:
    """Read a person."""
    return sync_detailed(
        id, find_by=find_by, client=client, timeout=timeout, retries=retries
    ).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: AsyncClient,
    find_by: FindBy | Unset = UNSET,
    timeout: float | None = None,
    retries: int | None = None,
) -> Response[Person]:
    """As `asyncio`, with status, headers and bytes."""
    return await client.request(
        _call(id, find_by=find_by), _parse, timeout=timeout, retries=retries
    )


async def asyncio(
    id: str,
    *,
    client: AsyncClient,
    find_by: FindBy | Unset = UNSET,
    timeout: float | None = None,
    retries: int | None = None,
) -> Person:
    """As `sync`, awaiting the answer."""
    response = await asyncio_detailed(
        id, find_by=find_by, client=client, timeout=timeout, retries=retries
    )
    return response.parsed
