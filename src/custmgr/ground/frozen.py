"""Facts that never change, defined at a fifth of what `dataclass(frozen=True)` costs when a module is imported.

That one compiles six functions for each class, and a command imports dozens (docs/decisions/0006). Here only the
constructor is compiled; comparing, hashing and showing are the same few lines for every class.
"""

from dataclasses import FrozenInstanceError, dataclass, field, fields
from typing import Any, TypeVar, dataclass_transform

Shape = TypeVar("Shape", bound=type)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(shape: Shape) -> Shape:
    """Make a class a dataclass whose values are set once, compared and hashed by their fields.

    >>> from dataclasses import replace
    >>> @frozen
    ... class Place:
    ...     name: str
    ...     days: int = 1
    >>> Place("a"), Place("a") == replace(Place("a", 2), days=1), len({Place("a"), Place("a")})
    (Place(name='a', days=1), True, 1)
    >>> Place("a").name = "b"
    Traceback (most recent call last):
    dataclasses.FrozenInstanceError: cannot assign to field 'name'
    """
    made: Any = dataclass(eq=False, repr=False)(shape)
    made.__setattr__, made.__delattr__ = _set_once, _keep
    for name, function in (("__eq__", _equals), ("__hash__", _hash), ("__repr__", _show)):
        if name not in vars(shape) or vars(shape)[name] is None:
            setattr(made, name, function)
    return shape


def _set_once(self: Any, name: str, value: Any) -> None:
    if name in self.__dict__ or name not in self.__dataclass_fields__:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")
    self.__dict__[name] = value


def _keep(_self: Any, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _values(self: Any) -> tuple[Any, ...]:
    return tuple(getattr(self, each.name) for each in fields(self) if each.compare)


def _equals(self: Any, other: object) -> Any:
    return _values(self) == _values(other) if other.__class__ is self.__class__ else NotImplemented


def _hash(self: Any) -> int:
    return hash(_values(self))


def _show(self: Any) -> str:
    shown = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{type(self).__qualname__}({shown})"
