"""Small things that never change, and of which one check makes tens of thousands."""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any, TypeVar

T = TypeVar("T")


def quick(frozen: type[T]) -> type[T]:
    """Make a frozen dataclass with slots in half the time.

    What ``@dataclass`` writes looks each field up by its name, to get past its own refusal to
    set one. Here each slot is filled directly. Every field is one of the parameters, and none
    has a ``default_factory``.
    """
    names = [field.name for field in fields(frozen)]  # type: ignore[arg-type]
    known: dict[str, Any] = {f"set_{name}": getattr(frozen, name).__set__ for name in names}
    parameters = []
    for field in fields(frozen):  # type: ignore[arg-type]
        known[f"usual_{field.name}"] = field.default
        is_needed = field.default is MISSING
        parameters.append(field.name if is_needed else f"{field.name}=usual_{field.name}")
    body = "; ".join(f"set_{name}(self, {name})" for name in names)
    exec(f"def __init__(self, {', '.join(parameters)}): {body}", known)
    made = known["__init__"]
    made.__annotations__ = frozen.__init__.__annotations__
    made.__qualname__ = frozen.__init__.__qualname__
    made.__module__ = frozen.__module__
    frozen.__init__ = made  # type: ignore[method-assign]
    return frozen
