"""The base classes of a client's groups, and async methods that are made of the sync ones."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, Self, TypeVar

from .api_operation import ApiCall
from .caller_arguments import hides_arguments, without_arguments
from .service import CallOptions
from .transport import AsyncClient, Client
from .types import Response

if TYPE_CHECKING:
    from .page_iteration import AsyncPaged, Found, Order, Paged, Start

P = ParamSpec("P")
S = TypeVar("S")
T = TypeVar("T")
U = TypeVar("U")


class OperationGroup:
    """A group of operations, each of which a method carries out."""

    def __init_subclass__(cls) -> None:
        hides_arguments(cls)

    def __init__(self, client: Client) -> None:
        self._client = client

    @property
    def _shared(self) -> Mapping[str, object]:
        return self._client.shared_headers

    def _call(self, call: ApiCall, parse: Callable[[int, Any], T], options: CallOptions) -> T:
        return self._client.execute(call, parse, **options).parsed

    def _detailed(self, method: Callable[P, T], /, *args: P.args, **given: P.kwargs) -> Response[T]:
        return self._client.detailed(method, *args, **given)

    def _following(self, address: str) -> Self:
        return type(self)(self._client.following(address))

    def _paged(
        self,
        read: Callable[[Any], U],
        found: Callable[[U], Found[T]],
        order: Order,
        start: Start | None = None,
    ) -> Paged[T]:
        from .page_iteration import Paged

        read = without_arguments(read)
        return Paged(lambda each: found(read(each)), order, start)


class AsyncOperationGroup:
    """The same with async methods."""

    def __init_subclass__(cls) -> None:
        hides_arguments(cls)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @property
    def _shared(self) -> Mapping[str, object]:
        return self._client.shared_headers

    async def _call(self, call: ApiCall, parse: Callable[[int, Any], T], options: CallOptions) -> T:
        return (await self._client.execute(call, parse, **options)).parsed

    async def _detailed(
        self, method: Callable[P, Coroutine[Any, Any, T]], /, *args: P.args, **given: P.kwargs
    ) -> Response[T]:
        return await self._client.detailed(method, *args, **given)

    def _following(self, address: str) -> Self:
        return type(self)(self._client.following(address))

    def _paged(
        self,
        read: Callable[[Any], Coroutine[Any, Any, U]],
        found: Callable[[U], Found[T]],
        order: Order,
        start: Start | None = None,
    ) -> AsyncPaged[T]:
        from .page_iteration import AsyncPaged

        read = without_arguments(read)

        async def page(each: Any) -> Found[T]:
            return found(await read(each))

        return AsyncPaged(page, order, start)


def awaited(
    method: Callable[Concatenate[Any, P], T], /
) -> Callable[[Callable[[S], object]], Callable[Concatenate[S, P], Coroutine[Any, Any, T]]]:
    """Return a decorator that makes a method the async one of a sync method.

    The method of a group only describes a call, which `_call` carries out as its group does.
    """
    call: Any = method

    def decorate(named: Any) -> Any:
        @wraps(method)
        async def send(self: Any, *args: Any, **given: Any) -> Any:
            return await call(self, *args, **given)

        send.__qualname__ = named.__qualname__
        return send

    return decorate


def awaited_pages(
    method: Callable[Concatenate[Any, P], Paged[T]], /
) -> Callable[[Callable[[S], object]], Callable[Concatenate[S, P], AsyncPaged[T]]]:
    """Return a decorator that makes a method the async one of a sync method that iterates."""
    call: Any = method

    def decorate(named: Any) -> Any:
        @wraps(method)
        def iterate(self: Any, *args: Any, **given: Any) -> Any:
            return call(self, *args, **given)

        iterate.__qualname__ = named.__qualname__
        return iterate

    return decorate
