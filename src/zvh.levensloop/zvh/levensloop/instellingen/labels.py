"""Where a label of a plan is set: the choice of the house, as rows of the settings."""

from collections.abc import Iterable, Mapping

from zope import schema
from zope.interface import Interface

from zvh.levensloop.core.approach.labels import Labelbij
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.rows.field import Rows

NAME = "labels_bij"
Row = dict[str, object]


class ILabelbij(Interface):
    """One label, and who sets it: an organisation, or the only one of a kind in the team."""

    label = schema.Choice(title="Label", vocabulary="zvh.levensloop.labels")
    organisatie = schema.Choice(title="Organisatie", vocabulary="zvh.levensloop.organisaties", required=False)
    soort = schema.Choice(title="Of een soort", vocabulary="zvh.levensloop.organisatiesoorten", required=False)


class ILabels(Interface):
    """Who sets which label."""

    labels_bij = Rows(
        title="Wie zet welk label",
        description="Bij het vaststellen van een plan krijgt deze organisatie een actie. Kies je een soort, dan is het "
        "de enige organisatie van die soort in het team. Zijn er meer of geen, dan kiest het ZVH.",
        schema=ILabelbij,
        required=False,
    )


def rijen() -> list[Row]:
    """Return the choice of the house as rows."""
    return [
        {"label": token, "organisatie": bij.organisatie or None, "soort": bij.soort or None}
        for token, bij in instellingen().labels_bij.items()
    ]


def van_rijen(rows: Iterable[Row]) -> Mapping[str, Labelbij]:
    """Return rows as the settings keep them; ValueError in Dutch for a label that stands twice."""
    found: dict[str, Labelbij] = {}
    for row in rows:
        token = str(row["label"])
        if token in found:
            raise ValueError("Een label staat er twee keer. Laat één regel staan.")
        found[token] = Labelbij(str(row.get("organisatie") or ""), str(row.get("soort") or ""))
    return found
