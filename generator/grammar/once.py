"""A property that is worked out when first asked for, then kept by the object."""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")


class once(Generic[T]):  # noqa: N801  it reads as the decorator it is
    """`functools.cached_property` without its lock, which costs more than most of what is kept here.

    The object needs a `__dict__`, and must not be shared between threads while it is read.
    """

    def __init__(self, tell: Callable[[Any], T]) -> None:
        self._tell, self._name, self.__doc__ = tell, tell.__name__, tell.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type) -> T: ...

    def __get__(self, instance: object | None, owner: type) -> Self | T:
        """Work the value out; the next time Python finds it in the object and does not come here."""
        if instance is None:
            return self
        told = instance.__dict__[self._name] = self._tell(instance)
        return told
