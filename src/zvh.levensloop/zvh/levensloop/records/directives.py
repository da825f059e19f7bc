"""Directives that stand beside a field in the schema of a record.

`nodig("veld")`: the field must be filled before the record can be adopted, never before it can be saved.
`categorie(veld="zorg")`: who may read the field, and who may write it at most (the categories of rights.md). Forms and
REST know it as the permissions of plone.autoform; a `write_permission` beside the field narrows who writes it.
"""

from plone.autoform.interfaces import READ_PERMISSIONS_KEY, WRITE_PERMISSIONS_KEY
from plone.supermodel.directives import (
    DictCheckerPlugin,
    ListCheckerPlugin,
    MetadataDictDirective,
    MetadataListDirective,
)

from zvh.levensloop.core.approach.categorieen import TOKENS

NODIG = "zvh.levensloop.nodig"
CATEGORIE = "zvh.levensloop.categorie"


class nodig(MetadataListDirective):
    """Name the fields that adoption needs."""

    key = NODIG
    value = ()

    def factory(self, *names: str) -> list[str]:
        return list(names)


class categorie(MetadataDictDirective):
    """Give fields their category: `categorie(naam="identiteit", wlz="wlz")`; ValueError for an unknown one."""

    key = CATEGORIE

    def factory(self, **categories: str) -> dict[str, str]:
        for name, token in categories.items():
            if token not in TOKENS:
                raise ValueError(f"{name}: {token!r} is no category; there are {', '.join(TOKENS)}")
        return categories

    def store(self, tags: dict[str, object], value: dict[str, str]) -> None:
        super().store(tags, value)
        for key in (READ_PERMISSIONS_KEY, WRITE_PERMISSIONS_KEY):
            asked = tags.setdefault(key, {})
            for name, token in value.items():
                asked.setdefault(name, permission(token))


class NodigChecker(ListCheckerPlugin):
    """Refuses, when the schema is made, a name that is no field of it."""

    key = NODIG


class CategorieChecker(DictCheckerPlugin):
    """Refuses, when the schema is made, a name that is no field of it."""

    key = CATEGORIE


def permission(category: str) -> str:
    """Return the id of the permission to read a category."""
    return f"zvh.levensloop.Lees.{category}"
