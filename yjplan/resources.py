"""The files that ship with the package: template editions, definitions of measures, styles and starter sections."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")

_PACKAGE = Path(__file__).resolve().parent


def resource(name: str) -> Path:
    """Return the folder `templates` or `sections`.

    An installed wheel carries them inside the package; a checkout has them beside it.
    """
    installed = _PACKAGE / "_data" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def shipped(name: str, kind: type[T]) -> T:
    """Return a YAML file of `templates` as a record of a kind. Whatever is wrong with it is our own mistake.

    Every value is a text on one line until the record says that it is a number or true or false.
    """
    import yaml
    from msgspec import convert

    text = (resource("templates") / name).read_text(encoding="utf-8")
    events = iter(getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text).get_event, None)

    def read(event: Any) -> Any:
        """Return what begins with an event of the parser; PyYAML's own records would take twice as long."""
        if isinstance(event, yaml.ScalarEvent):
            return " ".join(event.value.split())
        values = []
        while not isinstance(inner := next(events), yaml.CollectionEndEvent):
            values.append(read(inner))
        if isinstance(event, yaml.SequenceStartEvent):
            return values
        return dict(zip(values[::2], values[1::2], strict=True))

    begin = next(event for event in events if isinstance(event, yaml.MappingStartEvent))
    return convert(read(begin), kind, strict=False)
