"""The command that runs a vendor's workflows against an address."""

from __future__ import annotations

import os

from ..options import Options
from .command_io import CLEAN, FAULTY, UNABLE, CommandError, readable_specs, write_line


def verify(options: Options) -> int:
    """Run a vendor's workflows against an address, and report which facts hold."""
    from .. import workflows

    if not options.vendor:
        raise CommandError("verify needs a vendor; fix: add --vendor ID")
    (document,) = readable_specs(options)
    if errors := workflows.check_workflows(document):
        raise CommandError("\n".join(map(str, errors)))
    description = workflows.load_workflows(document)
    if description is None:
        raise CommandError(f"{document.vendor} has no workflows; fix: write specs/workflows")
    settings = workflows.VerificationSettings(
        options.to,
        os.environ,
        dict(options.inputs),
        tuple(options.named),
        tuple(options.effects),
        options.rate,
    )
    try:
        if options.dry_run:
            write_line("\n".join(workflows.planned_calls(workflows.plan(description, settings))))
            return CLEAN
        report = workflows.verify(description, settings)
    except workflows.InvalidTarget as error:
        raise CommandError(str(error)) from None
    write_line(workflows.FORMATS[options.style](report))
    if report.of("differs"):
        return FAULTY
    return CLEAN if report.of("holds") else UNABLE
