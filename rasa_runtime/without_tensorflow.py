"""Keeps TensorFlow out of a process whose model has none: Rasa imports it everywhere and we use it nowhere.

Rasa's modules only name its classes while they are imported, so empty ones do. Once `arm` was called, using
any of them raises: a model with a TensorFlow component does not load instead of loading lame.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

LEFT_OUT = frozenset(
    {
        "tensorflow",
        "tensorflow_addons",
        "tensorflow_hub",
        "tensorflow_text",
        "tensorflow_probability",
        "keras",
    }
)
VERSION = "2.12.0"
_armed = False


class TensorFlowLeftOut(RuntimeError):
    """Something needs TensorFlow after all."""


class _Named(type):
    """A class that stands for anything TensorFlow has: nameable, inheritable, and useless once armed."""

    def __getattr__(cls, name: str) -> Any:
        return _stand_in(name)

    def __or__(cls, other: Any) -> Any:
        return cls

    def __ror__(cls, other: Any) -> Any:
        return cls

    def __call__(cls, *given: Any, **named: Any) -> Any:
        """A decorator gives back what it decorates; anything else an empty thing, until armed."""
        if _armed:
            raise TensorFlowLeftOut(cls.__name__)
        return given[0] if len(given) == 1 and callable(given[0]) else super().__call__()


def _stand_in(name: str) -> Any:
    if name.startswith("__"):
        raise AttributeError(name)
    return _Named(name, (), {"__class_getitem__": classmethod(lambda cls, key: cls)})


class _EmptyModule(ModuleType):
    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.__path__ = []
        self.__version__ = VERSION

    def __getattr__(self, name: str) -> Any:
        found = _stand_in(name)
        setattr(self, name, found)
        return found


class _Finder(MetaPathFinder, Loader):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Ours for everything under a name that is left out."""
        if fullname.split(".", maxsplit=1)[0] not in LEFT_OUT:
            return None
        return ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """An empty module."""
        return _EmptyModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """There is nothing to run."""


def install() -> None:
    """Leaves TensorFlow out of this process; must come before the first import of Rasa."""
    if not LEFT_OUT.isdisjoint(sys.modules):
        raise RuntimeError("TensorFlow is already imported")
    sys.meta_path.insert(0, _Finder())


def arm() -> None:
    """From now on any use raises TensorFlowLeftOut; first imports every component that Rasa could look up."""
    global _armed  # noqa: PLW0603  # one process, one answer
    import_module("rasa.engine.recipes.default_components")
    _armed = True
