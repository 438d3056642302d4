"""The table of clients, calls, results and contradictions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from .open_source_clients import CallOutcome, OpenSourceClient


def report_rows(client: OpenSourceClient) -> Iterator[tuple[str, str, str, str]]:
    """Yield what each call does, its request, its result, and why it is not accepted."""
    for call in client.calls:
        reached = f"{call.status} {call.operation}".strip()
        facts = f"contradicted by {', '.join(call.contradicted)}" if call.contradicted else ""
        yield call.does, call.request, reached, "; ".join(filter(None, (facts, call.because)))


def as_text(
    clients: Iterable[OpenSourceClient],
    replayed: Mapping[str, Sequence[CallOutcome]],
    runs: Mapping[str, str],
) -> str:
    """Return the table as lines of text, each client with the result of its run."""
    lines: list[str] = []
    for client in clients:
        lines += [f"{client.title} ({client.repository or 'origin unknown'})"]
        lines += [f"  run: {runs[client.id]}"]
        outcomes = replayed[client.id]
        for (does, request, reached, because), outcome in zip(
            report_rows(client), outcomes, strict=False
        ):
            lines.append(f"  {does}: {request} -> {outcome.problem or reached}")
            lines += [f"    {because}"] * bool(because)
        for outcome in outcomes[len(client.calls) :]:
            lines.append(f"  afterwards, {outcome.call.does}: {outcome.problem or 'as expected'}")
    return "\n".join(lines)
