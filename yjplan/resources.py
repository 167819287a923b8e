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
    return convert(
        _on_one_line(yaml.load(text, getattr(yaml, "CBaseLoader", yaml.BaseLoader))), kind, strict=False
    )


def _on_one_line(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _on_one_line(each) for name, each in value.items()}
    return " ".join(value.split()) if isinstance(value, str) else [_on_one_line(each) for each in value]
