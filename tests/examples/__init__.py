"""Test suites as a tester of an integration writes them, one for each vendor.

They import the mocks from this repository; with the wheel installed that is `photo_id_apis.mocks`,
and pytest has the fixtures without an import.
"""
