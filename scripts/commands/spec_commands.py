"""Commands on the specs themselves: validate, explain, list, new, bundle and the README."""

from __future__ import annotations

import json

from ..finding import Finding
from ..options import Options
from .command_io import (
    CLEAN,
    CommandError,
    choice_of,
    conclude,
    fix_specs,
    read_specs,
    readable_specs,
    short,
    spec_paths,
    strays,
    write_line,
)


def vendors(options: Options) -> int:
    """List the vendors, for people or for a matrix of jobs."""
    documents = readable_specs(options)
    if options.style == "json":
        write_line(json.dumps([each.vendor for each in documents]))
    else:
        write_line("\n".join(f"{each.vendor}\t{each.info.title}" for each in documents))
    return CLEAN


def validate(options: Options) -> int:
    """Print every finding on every spec and its evidence."""
    from .. import pipeline

    paths, choice = spec_paths(options), choice_of(options)
    if options.fix:
        fix_specs(paths, choice, options)
    findings: list[Finding] = []
    count = 0
    for path in paths:  # one after the other, so that no two have to fit into memory
        documents, found = read_specs([path], options)
        for document in documents:
            found += choice.kept(pipeline.check(document, choice.selected))
        findings += found
        count += len(documents)
    findings += [*choice.unused(paths), *strays(options)]
    return conclude(findings, f"{count} of {len(paths)} specs read", options)


def format_specs(options: Options) -> int:
    """Fix what a machine can in the specs: quotes, order of keys, indentation, blanks."""
    findings = fix_specs(spec_paths(options), choice_of(options), options)
    return conclude(findings, "formatted", options) if findings else CLEAN


def explain(options: Options) -> int:
    """Describe a rule with an example and a fix; list all rules without a name."""
    from .. import rules

    try:
        write_line(rules.explanation(options.rule))
    except rules.InvalidChoice as error:
        raise CommandError(str(error)) from None
    return CLEAN


def new(options: Options) -> int:
    """Write the skeleton of a new vendor: its spec, its evidence and its workflows."""
    from .. import skeleton

    if not options.vendor:
        raise CommandError("new needs a vendor; fix: add --vendor ID")
    try:
        files = skeleton.write(options.vendor, options.specs, options.url)
    except skeleton.SkeletonError as error:
        raise CommandError(str(error)) from None
    except OSError as error:
        raise CommandError(f"cannot write {error.filename}: {error.strerror}") from None
    write_line("\n".join(f"{short(path)}: written" for path in files))
    write_line(f"next: make validate VENDOR={options.vendor}, which lists every TODO")
    return CLEAN


def bundle(options: Options) -> int:
    """Join descriptions and the files they refer to into one file of OpenAPI 3.1."""
    from .. import bundle as bundles
    from .. import node

    paths, output = options.paths, options.output
    if output.resolve() in [path.resolve() for path in paths]:
        raise CommandError(f"--output {output} is one of the files to bundle")
    try:
        count = bundles.bundle(paths, output, node.ready, options.max_size)
    except (bundles.Unbundled, OSError) as error:
        raise CommandError(f"cannot bundle: {error}") from None
    write_line(f"{count} {'files' if count > 1 else 'file'} in {short(output)}")
    return CLEAN


def readme(options: Options) -> int:
    """Write the table of vendors in README.md, and the schema that editors check specs with."""
    from ..readme import write

    written = [f"{short(path)}: written" for path in write(readable_specs(options))]
    write_line("\n".join(written or ["nothing to write"]))
    return CLEAN
