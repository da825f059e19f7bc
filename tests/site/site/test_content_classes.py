"""Traps of the platform that our content classes must not step into."""

import importlib
import pkgutil

from persistent import Persistent

import zvh.levensloop


def persistent_classes() -> list[type]:
    """Return every persistent class of the add-on, found by importing all of it."""
    found = set()
    for module in pkgutil.walk_packages(zvh.levensloop.__path__, "zvh.levensloop."):
        if module.name.endswith("__main__"):
            continue
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, type) and issubclass(value, Persistent) and value.__module__.startswith("zvh."):
                found.add(value)
    return sorted(found, key=lambda cls: cls.__qualname__)


def test_no_persistent_class_has_annotated_attributes():
    """zope.annotation would take the `__annotations__` of the class for those of the object."""
    classes = persistent_classes()

    assert {"Casus", "Levensloopplan", "Actiepunt", "Organisatie"} <= {cls.__name__ for cls in classes}
    assert [cls.__qualname__ for cls in classes if vars(cls).get("__annotations__")] == []


def test_annotations_of_one_object_are_not_those_of_another(site):
    from tests.builders import a_casus
    from zope.annotation.interfaces import IAnnotations

    one, other = a_casus(), a_casus()

    IAnnotations(one)["proef"] = 1

    assert "proef" not in IAnnotations(other)
