"""What is prepared from a spec before the first request.

The order of the modules: `texts`, `schemas` (compiled), `masks` and `styles` (values as text), then
`credentials`, `parameters`, `forms` and `bodies`, `limits` and `samples` (values for schemas),
`writing`, `answers` and `examples` (the documented responses), and `operations`, which puts them
together.
"""
