"""What every generated client carries: sending, answers, errors, credentials, photos.

The modules beside this one are copied into each generated package as they are, so they import each
other relatively, know nothing of `scripts`, and need only httpx (in `transport` alone) and attrs
(in the generated models). What differs between vendors is generated from their specs.
"""
