"""Validation, Python clients, mocks and property tests from hand-written OpenAPI descriptions.

Data and imports flow in this order only:

    paths, finding, identifiers -> spec, digests -> evidence -> rules -> generate, mocks
    -> fuzz, replay -> workflows -> pipeline, bench, interop, node, readme, skeleton
    -> review, site, bundle, lowest, alarm, observe, release
    -> option_values -> options -> command_line, display -> commands -> build -> __main__

A module imports only from modules to its left. `generate` and `mocks` are independent, so a client
that calls its mock tests both. Only `commands` and `display` write to the terminal, and only
`build` exits.
"""

__version__ = "0.1.0"
