"""The state of Veratad's mock at the start."""

from __future__ import annotations

from ...mock_behaviour import MockBehaviour, component, state_schema, table_schema

FIRST_NUMBER = 727657

behaviour = MockBehaviour(
    start={
        "customers": {
            "test@veratad.com": {
                "number": FIRST_NUMBER,
                "reference": "888888812",
                "status": "PENDING",
                "target": {
                    "fn": "John",
                    "ln": "Smith",
                    "addr": "123 Main St",
                    "city": "Stratford",
                    "state": "CT",
                    "zip": "06614",
                    "dob": "19700101",
                    "email": "test@veratad.com",
                    "phone": "2015106000",
                },
                "documents": {},
            }
        },
        "callback": "https://verataddev.com/callback",
        "frameTokens": {"FRAME-1": "2999-01-01T00:00:00+00:00"},
        "vxFrameTokens": {"VX-FRAME-1": "2999-01-01T00:00:00+00:00"},
        "reviews": {"REV-1": {"test_key": "", "polls": 0}},
        "transactions": {
            "2023-09-09": [{"id": 157929511, "timestamp": "2023-09-09T23:59:54"}],
        },
        "vxSessions": {
            "19fe3b9e-384e-41d1-bded-8de9ef3abacb": {
                "email": "johndoe@example.com",
                "completed": True,
            }
        },
    },
    schema=state_schema(
        customers=table_schema(
            "The customers, by e-mail address: the number in their link, the caller's reference,"
            " the status, their attributes and their documents.",
            number="integer",
            reference="string|null",
            status=component("CustomerStatus"),
            target="object",
            documents="object",
        ),
        callback={
            "type": "string",
            "description": "The URL to which changes of a status are posted.",
        },
        frameTokens={
            "type": "object",
            "description": "The tokens of frames, and until when each is valid.",
            "additionalProperties": {"type": "string"},
        },
        vxFrameTokens={
            "type": "object",
            "description": "The tokens of frames of VX, and until when each is valid.",
            "additionalProperties": {"type": "string"},
        },
        reviews=table_schema(
            "The reviews, by token: the test key, and how often they were polled.",
            test_key="string",
            polls="integer",
        ),
        transactions={
            "type": "object",
            "description": "The audited transactions, by day.",
            "additionalProperties": {"type": "array"},
        },
        vxSessions=table_schema(
            "The sessions of VX, by id: the user's address, and whether the journey is completed.",
            email="string",
            completed="boolean",
        ),
    ),
)
