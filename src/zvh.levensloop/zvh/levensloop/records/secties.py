"""The fields of a record as sections of a page."""

from dataclasses import dataclass

from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.facts import Cell, Veld
from zvh.levensloop.records.velden import plekken


@dataclass(frozen=True, slots=True)
class Sectie:
    """A fieldset on a page: its heading, where it is edited ("": not here), its fields."""

    label: str
    anchor: str
    velden: tuple[Veld, ...]

    @property
    def id(self) -> str:
        """Return where it stands on the page."""
        return self.anchor or f"deel-{self.label.casefold().replace(' ', '-')}"

    @property
    def naam(self) -> str:
        """Return the name of the fieldset; "" for what is in none."""
        return self.anchor.removeprefix("fieldset-")

    @property
    def leeg(self) -> bool:
        """Tell whether nothing was filled in here."""
        return not any(filled(veld) for veld in self.velden)


def secties(context: object, velden: tuple[Veld, ...]) -> list[Sectie]:
    """Return the sections of a page, in the order of the schema."""
    anchors = {plek.label: f"fieldset-{plek.fieldset}" for plek in plekken(context)}
    labels = dict.fromkeys(veld.fieldset for veld in velden)
    return [
        Sectie(label or "Overig", anchors.get(label, ""), tuple(v for v in velden if v.fieldset == label))
        for label in labels
    ]


def help_texts(context: object) -> dict[str, str]:
    """Return what is expected in each field, by name."""
    return {plek.field.__name__: plek.field.description for plek in plekken(context)}


def filled(veld: Veld) -> bool:
    """Tell whether a field holds something; "nee" and 0 are something."""
    return veld.value is not None and veld.value != "" and bool(veld.value or veld.value in (False, 0))


def words(cell: Cell) -> str:
    """Return a cell as people write it."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, tuple):
        return ", ".join(cell)
    return cell if isinstance(cell, str) else datum(cell) if hasattr(cell, "year") else str(cell)
