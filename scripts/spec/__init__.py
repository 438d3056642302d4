"""OpenAPI descriptions: YAML, plain data, typed model and validators.

A file is read once into a `Document`: plain data with the place of every element, and the typed
model of it. The order of the modules: `owner_cache`, `keywords`, `reader` (YAML), `tree` (data and
resolver), `elements`, `media`, `value_path`, `paging`, `event_field`, `signature_field`,
`extensions`, `schema`, `messages`, `security`, `model`, `sent_events`, `parse` (data to model),
`composition`, `violations` and `validators` (values against schemas), `form_fields`, `document`.
"""

from . import editor_schema, media
from .composition import MAX_WEIGHT
from .document import SPECS, Document, all_specs, load, vendor_id
from .elements import Element, described, elements, is_extension
from .event_field import EventTrigger
from .extensions import FIELDS, Failure, Sensitivity, Session
from .form_fields import LIST_STYLES, form_problem
from .keywords import IN_PLACE, KEYED, LIMITS, METHODS, OBJECTS, UNIONS
from .messages import Body, Encoding, Example, Header, Link, MediaType, Parameter, Response
from .model import Action, Info, Operation, Server, Tag, Webhook
from .owner_cache import cached_on_owner
from .paging import AddressPaging, CursorPaging, LinkPaging, NumberPaging, OffsetPaging, Paging
from .reader import (
    MAX_DEPTH,
    MAX_SIZE,
    START,
    Mark,
    Oddity,
    Pointer,
    Scalar,
    Source,
    Unreadable,
    disagreement,
    read,
    read_text,
    scalar_value,
    unreadable,
)
from .schema import ABSENT, Direction, Schema, json_type, reachable
from .security import Flow, Requirement, SecurityScheme
from .sent_events import SentEvent
from .signature_field import PART, SignatureForm
from .tree import MARKS, TRAFFIC, Tree, copied, plain, pointer_ref, ref_pointer, walk
from .value_path import ValuePath, position, value_at

__all__ = [
    "ABSENT",
    "FIELDS",
    "IN_PLACE",
    "KEYED",
    "LIMITS",
    "LIST_STYLES",
    "MARKS",
    "MAX_DEPTH",
    "MAX_SIZE",
    "MAX_WEIGHT",
    "METHODS",
    "OBJECTS",
    "PART",
    "SPECS",
    "START",
    "TRAFFIC",
    "UNIONS",
    "Action",
    "AddressPaging",
    "Body",
    "CursorPaging",
    "Direction",
    "Document",
    "Element",
    "Encoding",
    "EventTrigger",
    "Example",
    "Failure",
    "Flow",
    "Header",
    "Info",
    "Link",
    "LinkPaging",
    "Mark",
    "MediaType",
    "NumberPaging",
    "Oddity",
    "OffsetPaging",
    "Operation",
    "Paging",
    "Parameter",
    "Pointer",
    "Requirement",
    "Response",
    "Scalar",
    "Schema",
    "SecurityScheme",
    "Sensitivity",
    "SentEvent",
    "Server",
    "Session",
    "SignatureForm",
    "Source",
    "Tag",
    "Tree",
    "Unreadable",
    "ValuePath",
    "Webhook",
    "all_specs",
    "cached_on_owner",
    "copied",
    "described",
    "disagreement",
    "editor_schema",
    "elements",
    "form_problem",
    "is_extension",
    "json_type",
    "load",
    "media",
    "plain",
    "pointer_ref",
    "position",
    "reachable",
    "read",
    "read_text",
    "ref_pointer",
    "scalar_value",
    "unreadable",
    "value_at",
    "vendor_id",
    "walk",
]
