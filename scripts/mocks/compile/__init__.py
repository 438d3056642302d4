"""Everything that is prepared from a spec before the first request.

The order of the modules: `text_decoding`, `compiled_schemas`, `masks` and `styles` (values as
text), then `security_checks`, `compiled_parameters`, `form_decoding` and `request_bodies`,
`schema_limits` and `samples` (values for schemas), `body_encoding`, `documented_responses`,
`response_choice` and `response_examples`, and `compiled_operations`, which combines them.
"""
