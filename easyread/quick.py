"""Small things that never change, and of which one check makes tens of thousands."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import MISSING, fields
from typing import Any, Generic, TypeVar, overload

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


@contextmanager
def uncollected() -> Iterator[None]:
    """Put the collector of reference cycles off until the end, where it runs at all.

    A check makes no cycles, but so many things that the collector would go through all that is
    known of words and terms, again and again: a tenth of the time of a run.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


class once(Generic[T]):  # noqa: N801 - stands where "property" would
    """What :class:`functools.cached_property` is, without the lock of Python 3.11.

    The lock costs more than most of what is worked out for a word or a sentence.
    """

    def __init__(self, work: Callable[[Any], T]) -> None:
        self._work = work
        self.__doc__ = work.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> once[T]: ...

    @overload
    def __get__(self, instance: object, owner: type) -> T: ...

    def __get__(self, instance: object | None, owner: type) -> once[T] | T:
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._work(instance)
        return value
