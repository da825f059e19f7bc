"""What a house has set, kept on the site; what it left alone comes from core."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from persistent.mapping import PersistentMapping
from plone import api
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.core.approach.categorieen import STANDAARD, Lezers
from zvh.levensloop.core.approach.criteria import Regionaal
from zvh.levensloop.core.approach.deadlines import Termijnen
from zvh.levensloop.core.approach.labels import STANDAARD as LABELS_BIJ
from zvh.levensloop.core.approach.labels import Labelbij
from zvh.levensloop.core.approach.terms import TERMEN

KEY = "zvh.levensloop.instellingen"
DAGBERICHT_UUR = 7
HUIS = "Zorg- en Veiligheidshuis"


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a vocabulary; `vervallen`: no longer offered, still shown where it was chosen."""

    token: str
    titel: str
    vervallen: bool = False


class Instellingen:
    """The settings of one site: read with defaults, written only where they differ."""

    def __init__(self, site: object):
        self._site = site

    @property
    def _kept(self) -> PersistentMapping | dict[str, object]:
        return IAnnotations(self._site).get(KEY, {})

    def keep(self, name: str, value: object) -> None:
        """Set one setting."""
        IAnnotations(self._site).setdefault(KEY, PersistentMapping())[name] = value

    @property
    def huis(self) -> str:
        """The name of the house, as documents print it."""
        return self._kept.get("huis") or HUIS

    @property
    def adres(self) -> str:
        """The address at which people open the intranet, without a slash at its end; "" when it was not set."""
        return str(self._kept.get("adres") or "").rstrip("/")

    @property
    def meldingen_mail(self) -> str:
        """The mailbox of the house that hears of each new melding; "" for none."""
        return str(self._kept.get("meldingen_mail") or "")

    @property
    def dagbericht_uur(self) -> int:
        """The hour from which the work of the day is done, and the one message a day goes out."""
        return int(self._kept.get("dagbericht_uur", DAGBERICHT_UUR))

    @property
    def termijnen(self) -> Termijnen:
        """The deadlines of the house."""
        names = {field.name for field in fields(Termijnen)}
        return Termijnen(**{key: value for key, value in self._kept.items() if key in names})

    @property
    def lezers(self) -> Lezers:
        """Who reads which category of fields."""
        kept = self._kept
        return {name: frozenset(kept.get(f"lezers.{name}", default)) for name, default in STANDAARD.items()}

    @property
    def regionale_criteria(self) -> Regionaal:
        """The criteria that the house adds to the national ones, with their version."""
        return self._kept.get("criteria.regionaal", Regionaal(0, ()))

    @property
    def labels_bij(self) -> Mapping[str, Labelbij]:
        """Where each label of a plan is set."""
        return self._kept.get("labels.bij", LABELS_BIJ)

    def keep_criteria(self, vragen: tuple[str, ...]) -> None:
        """Set the regional criteria; a change is a new version."""
        now = self.regionale_criteria
        if vragen != now.vragen:
            self.keep("criteria.regionaal", Regionaal(now.versie + 1, vragen))

    def terms(self, name: str) -> tuple[Term, ...]:
        """Return all terms of a vocabulary, the retired too; KeyError for an unknown name."""
        kept = self._kept.get("termen." + name)
        if kept is not None:
            return tuple(Term(**row) for row in kept)
        return tuple(Term(token, titel) for token, titel in TERMEN[name][1])


def instellingen() -> Instellingen:
    """Return the settings of the current site."""
    return Instellingen(api.portal.get())
