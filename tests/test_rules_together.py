"""Many errors in one file are all found, and a correct file has no finding."""

import re
from pathlib import Path

from scripts.rules import Rule, unsupported_rules

from .drafts import found, whole

FAULTY = """\
openapi: "3.1.0"
info:
  title: Acme
  version: "1"
security:
  - apiKye: [] # undefined-security-scheme
paths:
  /cards:
    post:
      operationId: createCard
      sumary: Create a card # unknown-key
      requestBody:
        content:
          application/json:
            schema:
              $ref: "#/components/schemas/NewCard"
            examples:
              wrongType:
                value:
                  holder: Ann
                  size: large # invalid-example
              missing:
                value: # invalid-example
                  size: 1
              wrongFormat:
                value:
                  holder: Ann
                  expires: tomorrow # invalid-example
      responses:
        "201": # response-without-description
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Card"
  /cards/{id}: # undeclared-path-parameter
    get:
      operationId: getCard
      responses:
        "200":
          description: The card.
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Card"
        "404":
          description: No such card.
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Failur" # dangling-ref
  /persons:
    get:
      operationId: getCard # duplicate-operation-id
      summary: One
      summary: Other # duplicate-key
      responses:
        "200":
          description: The persons.
          content:
            application/json:
              schema:
                type: array # array-without-items
components:
  securitySchemes:
    apiKey: # unused-component
      type: apiKey
      name: key
      in: header
  schemas:
    NewCard:
      type: object
      required: [holder]
      properties:
        holder:
          type: string
          examples:
            - 7 # invalid-example
        size:
          type: integer
        expires:
          type: string
          format: date
        nickname:
          type: string
          maxLenght: 9 # unknown-schema-keyword
    Card:
      type: object
      required:
        - holder
        - colour # required-not-in-properties
      properties:
        holder:
          type: strng # unknown-type
        size:
          type: integer
          default: small # invalid-default
        weight:
          type: integer
          minimum: 10 # impossible-range
          maximum: 5
        expires:
          type: string
          pattern: "[0-9" # bad-pattern
          nullable: true # nullable
        status:
          type: string
          enum:
            - HELD
            - ACTIVE
            - HELD # duplicate-enum-value
    Failure: # unused-component
      type: object
"""

CLEAN = """\
openapi: 3.1.0
jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base
info: {title: Everything, version: 1.0.0, license: {name: MIT, identifier: MIT}}
servers:
- url: 'https://{region}.everything.dev/{version}'
  variables:
    region: {enum: [eu, us], default: eu}
    version: {default: v1}
tags: [{name: things, externalDocs: {url: 'https://everything.dev'}}]
x-anything: [1, 2]
paths:
  /things/{id}:
    summary: A thing
    parameters:
    - $ref: '#/components/parameters/Id'
    get:
      operationId: getThing
      responses:
        '200':
          description: A thing
          headers:
            X-Rate: {schema: {type: integer}, example: 3}
          links:
            again:
              operationId: getThing
              parameters: {id: $response.body#/id}
              server: {url: 'https://eu.everything.dev'}
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Thing', description: Siblings are allowed}
              examples:
                one: {$ref: '#/components/examples/One'}
            application/xml:
              schema: {$ref: '#/components/schemas/Thing'}
              example: <thing/>
            image/png: {}
            text/event-stream; charset=utf-8:
              schema: {$ref: '#/components/schemas/Thing'}
              example: "event: thing"
            application/vnd.thing+json;v=1:
              schema: {$ref: '#/components/schemas/Animal'}
              example: {kind: dog, id: a}
        4XX: {$ref: '#/components/responses/Rejected'}
        default: {description: Else}
      callbacks:
        done:
          '{$request.body#/url}':
            post:
              requestBody:
                content: {application/json: {schema: {type: [object, 'null']}}}
              responses: {'200': {description: Heard}}
    put:
      operationId: putThing
      security: [{login: [write]}, {}]
      deprecated: true
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema: {type: object, properties: {file: {type: string, format: binary}}}
            encoding: {file: {contentType: image/png, headers: {X-A: {schema: {type: string}}}}}
          application/x-www-form-urlencoded:
            schema: {type: object, properties: {a: {type: string}}}
            example: a=b
      responses: {'204': {description: Done}, x-note: none}
  /things:
    $ref: '#/components/pathItems/Things'
  /things/{id}/parent:
    parameters:
    - $ref: '#/paths/~1things~1%7Bid%7D/parameters/0'
    get:
      responses:
        '200': {$ref: '#/paths/~1things~1%7Bid%7D/get/responses/200'}
webhooks:
  made: {post: {responses: {'200': {description: Heard}}}}
components:
  pathItems:
    Things: {get: {responses: {'200': {description: All}}}}
  parameters:
    Id:
      {name: id, in: path, required: true, schema: {type: string, pattern: '^\\p{Lu}'}, example: A}
  responses:
    Rejected:
      description: Rejected
      content: {application/json: {schema: {$ref: '#/components/schemas/Any'}}}
  examples:
    One: {value: {id: x, kind: leaf, when: '2024-02-29T00:00:00Z', parts: [{id: z, kind: node}]}}
  securitySchemes:
    login:
      type: oauth2
      flows: {implicit: {authorizationUrl: 'https://everything.dev/a', scopes: {write: Write}}}
  schemas:
    Any: true
    Kind: {type: string, enum: [leaf, node], example: leaf}
    Base:
      type: object
      required: [id, secret]
      properties:
        id: {type: string}
        secret: {type: string, writeOnly: true}
        made: {type: string, format: date-time, readOnly: true}
    Thing:
      allOf:
      - {$ref: '#/components/schemas/Base'}
      - properties:
          kind: {$ref: '#/components/schemas/Kind', default: leaf}
          when: {type: [string, 'null'], format: date-time}
          parts: {type: array, items: {$ref: '#/components/schemas/Thing'}}
          pair: {type: array, prefixItems: [{type: string}, {type: number}], items: false}
          more: {anyOf: [{type: string}, {type: integer, exclusiveMinimum: 0}]}
          properties: {type: object, properties: {type: {type: string}}}
      required: [id, kind]
      anyOf: [{required: [kind]}, {required: [when]}]
      if: {properties: {kind: {const: leaf}}}
      then: {not: {required: [pair]}}
      not: {required: [legacy]}
      xml: {name: thing}
    Animal:
      type: object
      required: [kind]
      properties:
        kind: {type: string}
        name: {type: string, pattern: '^(?=.).{1,100000}$'}
      discriminator: {propertyName: kind, mapping: {dog: '#/components/schemas/Dog', cat: Cat}}
    Dog: {allOf: [{$ref: '#/components/schemas/Animal'}]}
    Cat: {allOf: [{$ref: '#/components/schemas/Animal'}], properties: {lives: {type: integer}}}
"""


def test_every_kind_of_error_in_one_file_is_found_on_its_own_line(tmp_path: Path) -> None:
    marked = [
        (number, match[1])
        for number, line in enumerate(FAULTY.split("\n"), start=1)
        if (match := re.search(r" # ([a-z-]+)$", line))
    ]
    assert len({rule for _, rule in marked}) == 18
    assert found(whole(tmp_path, FAULTY)) == marked


def test_a_correct_file_that_uses_all_of_openapi_has_findings_of_unsupported_features_only(
    tmp_path: Path,
) -> None:
    names = {each.name for each in vars(unsupported_rules).values() if isinstance(each, Rule)}
    names.add("unsupported-webhook")
    assert {rule for _, rule in found(whole(tmp_path, CLEAN))} - names == set()
