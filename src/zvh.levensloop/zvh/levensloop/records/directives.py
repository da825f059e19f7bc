"""Directives that stand beside a field in the schema of a record.

`nodig("veld")`: the field must be filled before the record can be adopted, never before it can be saved.
`categorie(veld="zorg")`: who may read the field (the categories of rights.md).
"""

from plone.supermodel.directives import (
    DictCheckerPlugin,
    ListCheckerPlugin,
    MetadataDictDirective,
    MetadataListDirective,
)

NODIG = "zvh.levensloop.nodig"
CATEGORIE = "zvh.levensloop.categorie"


class nodig(MetadataListDirective):
    """Name the fields that adoption needs."""

    key = NODIG
    value = ()

    def factory(self, *names: str) -> list[str]:
        return list(names)


class categorie(MetadataDictDirective):
    """Give fields their category: `categorie(naam="identiteit", bsn="bsn")`."""

    key = CATEGORIE

    def factory(self, **categories: str) -> dict[str, str]:
        return categories


class NodigChecker(ListCheckerPlugin):
    """Refuses, when the schema is made, a name that is no field of it."""

    key = NODIG


class CategorieChecker(DictCheckerPlugin):
    """Refuses, when the schema is made, a name that is no field of it."""

    key = CATEGORIE
