"""A vendor that does not exist: a page of text, its facts, and a small spec that cites them."""

from hashlib import sha256
from pathlib import Path

from scripts import evidence
from scripts.rules import Rule, citation_rules
from scripts.spec import Document, load

FACTS = "acme.yaml (evidence)"

TEXT = """\
Update a photo: PUT https://api.acme.example/photo/{id} with X-Token.
status is PENDING or DENIED. note has at most 25 characters, and is mailed.
200 gives {"result": "ok"}; else {"result": "error", "reason": "Unknown photo"}.
"""

EVIDENCE = f"""\
documents:
  update:
    title: Update a photo
    url: https://acme.example/update
    text: update.txt
    sha256: {sha256(TEXT.encode()).hexdigest()}
    facts:
      host:
        statement: This host serves it.
        literals: ["https://api.acme.example"]
      endpoint:
        statement: A photo is updated by PUT.
        literals: [PUT, "/photo/{{id}}"]
      photo-id:
        statement: The path names the photo.
        literals: [id]
      token:
        statement: A header contains the token.
        literals: [X-Token]
      status:
        statement: A photo has a status.
        literals: [status]
      status-values:
        statement: There are two of them.
        literals: [PENDING, DENIED]
      note:
        statement: A note may be sent, of at most this number of characters.
        literals: [note, "25"]
      note-mailed:
        statement: The note is mailed.
        literals: [note]
        behaviour: true
      success-status:
        statement: A success has this status.
        literals: ["200"]
      result:
        statement: The response has the result.
        literals: [result, ok]
      failure:
        statement: A failure has a reason.
        literals: [result, error, reason]
      unknown-photo:
        statement: This is the reason for an unknown photo.
        literals: [Unknown photo]
      capitals:
        statement: The page does not mention capitals.
        unmodelled: There is nothing to describe.
questions:
  - about: status
    question: Which other statuses can a photo have?
    finds: No page names other statuses.
    chose: The two.
    because: They are all that is listed.
"""

SPEC = """\
openapi: "3.1.0"
info:
  title: Acme
  version: "0.1.0"
servers:
  - url: https://api.acme.example
    x-source: update/host
security:
  - token: []
paths:
  /photo/{id}:
    put:
      operationId: updatePhoto
      parameters:
        - name: id
          in: path
          required: true
          schema:
            type: integer
          x-source: update/photo-id
        - name: trace
          in: query
          schema:
            type: string
          x-observed: acme/acme-client/src/photos.py
      requestBody:
        content:
          application/json:
            schema:
              $ref: "#/components/schemas/UpdatePhotoRequest"
        x-inferred: No page names the media type, and every sample is JSON.
      responses:
        "200":
          description: The photo was updated, or not.
          content:
            application/json:
              schema:
                oneOf:
                  - $ref: "#/components/schemas/Updated"
                  - $ref: "#/components/schemas/Failure"
              examples:
                unknownPhoto:
                  value:
                    result: error
                    reason: Unknown photo
                  x-source: update/unknown-photo
          x-source: update/success-status
        default:
          description: Refused.
          x-inferred: No page shows the response to a wrong token.
      x-source: update/endpoint
components:
  schemas:
    UpdatePhotoRequest:
      type: object
      required: [status]
      properties:
        status:
          type: string
          enum: [PENDING, DENIED]
          x-source: [update/status, update/status-values]
        note:
          type: string
          maxLength: 25
          x-source:
            - update/note
            - update/note-mailed
    Updated:
      type: object
      required: [result]
      properties:
        result:
          type: string
          const: ok
      x-source: update/result
    Failure:
      type: object
      required: [result]
      properties:
        result:
          type: string
          const: error
        reason:
          type: string
      x-failure:
        message: reason
      x-source: update/failure
  securitySchemes:
    token:
      type: apiKey
      in: header
      name: X-Token
      x-source: update/token
"""


def write(folder: Path, spec: str = SPEC, facts: str | None = EVIDENCE) -> Document:
    """Write spec and evidence as a bundle has them, and read the spec."""
    (folder / "specs" / "evidence").mkdir(parents=True, exist_ok=True)
    if facts is not None:
        (folder / "specs" / "evidence" / "acme.yaml").write_text(facts)
    (folder / "specs" / "acme.yaml").write_text(spec)
    return load(folder / "specs" / "acme.yaml")


def line_of(text: str, part: str) -> int:
    """Return the line, from 1, of the one place where a part occurs."""
    assert text.count(part) == 1, f"{part!r} stands {text.count(part)} times in the text"
    return text[: text.index(part)].count("\n") + 1


def faults(document: Document) -> set[tuple[str, int, str]]:
    """Return file, line and rule of everything that the citation rules find."""
    rules = [each for each in vars(citation_rules).values() if isinstance(each, Rule)]
    return {
        (FACTS if "evidence" in found.path else "acme.yaml", found.line, found.rule)
        for each in rules
        for found in each.find(document)
    }


def basis(document: Document, *pointer: str | int) -> str:
    """Return the sources of the claim at a pointer."""
    bases = evidence.bases(evidence.load(document))
    return next(basis for claim, basis in bases.items() if claim.pointer == pointer)


def edited(text: str, *edits: tuple[str, str]) -> str:
    """Make edits, each of a part that occurs once in the text."""
    for old, new in edits:
        line_of(text, old)
        text = text.replace(old, new)
    return text
