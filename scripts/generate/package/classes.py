"""The models of a package, as the templates print them: members, declarations, reading, writing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol

from ..text import docstring, literal, parted
from .expressions import annotation, kind, reader, takes_files, takes_null, writer


@dataclass(frozen=True)
class Member:
    """A member of a model."""

    name: str
    wire: str
    prop: PropertyProtocol
    sensitive: bool

    @property
    def key(self) -> str:
        """Return its name in JSON."""
        return str(self.prop.name.get_untrusted_value())

    @property
    def doc(self) -> str:
        """Give what the spec says of it."""
        return self.prop.description.get_untrusted_value() if self.prop.description else ""

    @property
    def is_constant(self) -> bool:
        """Tell whether it has one value and need not be given."""
        return isinstance(self.prop, ConstProperty) and self.prop.default is not None

    @property
    def takes_null(self) -> bool:
        """Return whether null is one of its values."""
        return takes_null(self.prop)

    @property
    def declaration(self) -> str:
        """Give the line that declares it."""
        default = ""
        if self.is_constant and self.prop.default:
            default = literal(self.prop.default.raw_value)
        elif not self.prop.required:
            default = "UNSET"
        options = [f"default={default}"] if default else []
        if self.sensitive:
            options.append("repr=_hidden")
        if takes_files(self.prop):
            options.append("converter=_held_file")
        if self.sensitive or takes_files(self.prop):
            return f"{self.name}: {annotation(self.prop)} = _field({', '.join(options)})"
        return f"{self.name}: {annotation(self.prop)}" + (f" = {default}" if default else "")

    @property
    def mapping(self) -> str:
        """Return the expression that describes how it is read and written."""
        given = [self.wire, reader(self.prop), *filter(None, [writer(self.prop)])]
        if not self.prop.required:
            return f"optional({', '.join(given)})"
        return f"required({', '.join([*given, *(['null=True'] if self.takes_null else [])])})"


@dataclass(frozen=True)
class Model:
    """A class for a schema with members."""

    prop: ModelProperty
    members: tuple[Member, ...]
    imports: tuple[str, ...]
    deferred: tuple[str, ...]
    doc: str

    @property
    def docstring(self) -> str:
        """Give the class's docstring."""
        entries = [(each.name, each.doc) for each in self.members]
        return docstring(*parted(self.doc or f"{self.name}."), {"Attributes": entries})

    @property
    def name(self) -> str:
        """Give the class's name."""
        return str(self.prop.class_info.name)

    @property
    def module(self) -> str:
        """Give the module's name."""
        return str(self.prop.class_info.module_name)

    @property
    def extra(self) -> str | None:
        """Give the type of undocumented members, or None where there can be none."""
        extra = self.prop.additional_properties
        return None if extra is None else kind(extra)

    @property
    def base(self) -> str:
        """Return the class that it is derived from."""
        if self.extra is None:
            return "ApiModel"
        later = {each.rpartition(" ")[2] for each in self.deferred} | {self.name}
        is_known = later.isdisjoint(re.findall(r"\w+", self.extra))
        return f"OpenModel[{self.extra if is_known else literal(self.extra)}]"

    @property
    def quotes_base(self) -> bool:
        """Return whether the base class names a class that is imported for types alone."""
        return bool(self.deferred) and self.base.endswith(("']", '"]'))

    @property
    def extra_reader(self) -> str:
        """Return the function that reads undocumented properties; empty where they stay as is."""
        extra = self.prop.additional_properties
        found = "as_is" if extra is None else reader(extra)
        return "" if found in ("as_is", "anything") else found
