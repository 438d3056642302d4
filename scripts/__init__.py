"""Hand-written OpenAPI descriptions in; validation, Python clients, mocks and property tests out.

The data flows, and the imports go, in this order only:

    paths, finding -> spec -> evidence -> rules -> generate, mocks -> fuzz, replay
    -> pipeline, bench, node, readme, skeleton -> review, site, bundle, lowest, alarm
    -> options, display -> build

A module imports from those to its left, never from those to its right, and `generate` and `mocks`
do not know each other: a client that talks to its mock tests both. `build` is the command line;
only it and `display` write to the terminal, and only `build` exits.
"""
