"""Which roles follow from a membership of the team of a casus (rights.md): the one place that says so."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from zvh.levensloop.core.approach.categorieen import SOORTEN, TEAMLID, TOKENS, Lezers
from zvh.levensloop.core.approach.fasen import MET_NAZORG, fase
from zvh.levensloop.core.team import CR, GAST, LC, NOODTOEGANG, ONTVANGEND, TOEGANGER

# The Zope role of each team role; any other role of the vocabulary is a Teamlid.
ROLLEN = {
    LC: "Levensloopcoordinator",
    CR: "Casusregisseur",
    TOEGANGER: "Toeganger",
    ONTVANGEND: "OntvangendZVH",
    GAST: "Gast",
    NOODTOEGANG: "Noodtoegang",
}
LID = "Teamlid"
NAZORG = "Nazorg"
LEIDEND = "LeidendZVH"  # beside OntvangendZVH, from the overdrachtsdatum
# Who led until the overdrachtsdatum, and the mark of what these keep from then on; nobody holds that role.
HUIS = frozenset({"Procesregisseur", "Informatiecoordinator", ROLLEN[LC], ROLLEN[CR]})
OVERDRAGEND = "Overdragend"
EIGEN = "EigenOrganisatie"
DEELNEMER = "Deelnemer"  # of any casus at all: may open the list of casussen
GENODIGDE = "Genodigde"
GENODIGDE_LEEST = ("identiteit", "plan")  # who sat at the table heard what the team agreed there (rights.md)
INBRENGER = "Inbrenger"
GENOEMDE = "Genoemde"
MEELEZER = "Meelezer"
MELDER = "Melder"  # also whoever asked an adviesvraag, and the substitute of a melder
# What somebody is to one object: the page of an organisation, his own melding, one overleg as guest, his own inbreng,
# the record of consent that names him as who informs the client, a signaal of which he reads every category.
VAN_EEN_OBJECT = ("Contactpersoon", MELDER, GENODIGDE, INBRENGER, GENOEMDE, MEELEZER)
# The roles that a catalog search asks for, as a group for each casus.
ZOEKROLLEN = (*ROLLEN.values(), LID, NAZORG, LEIDEND)


@dataclass(frozen=True, slots=True)
class Afwijking:
    """A category that one member reads beyond (`mag`) or short of the table, up to and including `tot`."""

    categorie: str
    mag: bool
    reden: str
    tot: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Recht:
    """One period of one person in one role: from `van` up to `tot` (UTC; None: no end set)."""

    rol: str
    soort: str  # kind of organisation
    organisatie: str
    van: dt.datetime
    tot: dt.datetime | None
    afwijkingen: tuple[Afwijking, ...] = ()
    nummer: int = 0  # of the membership on the casus

    def geldt(self, moment: dt.datetime) -> bool:
        """Tell whether the period is in force."""
        return self.van <= moment and (self.tot is None or moment < self.tot)


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a casus stands: its phase, until when nazorg lasts after closing, since when it is in that phase (UTC).

    `sinds` is None for a casus that closed when its team could not open it yet: nobody of it lost anything.
    `tot`: when the joint period of a transfer ends, and with it what the team reads, whether or not it was closed yet.
    `overnemer` is the organisation (UID) that takes over the care after uitstroom.
    `ontvanger` is the organisation (UID) of the receiving house, "" as long as no transfer was announced.
    `leidt`: from when that house leads; None when no transfer is under way.
    """

    fase: str
    nazorg_tot: dt.datetime | None = None
    sinds: dt.datetime | None = None
    tot: dt.datetime | None = None
    overnemer: str = ""
    leidt: dt.datetime | None = None
    ontvanger: str = ""


def rol(recht: Recht, stand: Stand, moment: dt.datetime) -> str:
    """Return the Zope role that a membership gives now; empty when it gives none."""
    if not recht.geldt(moment):
        return ""
    soort = fase(stand.fase).soort
    if recht.rol == NOODTOEGANG:
        return ROLLEN[NOODTOEGANG]
    if recht.rol == GAST:
        return ROLLEN[GAST] if soort == "intake" else ""
    if stand.tot is not None and stand.tot <= moment:
        return ""
    if recht.rol == ONTVANGEND and not _is_ontvanger(recht, stand):
        return ""
    if soort == "actief":
        return ROLLEN.get(recht.rol, LID)
    nazorg = stand.fase in MET_NAZORG and stand.nazorg_tot is not None and moment < stand.nazorg_tot
    return NAZORG if nazorg and in_nazorg(recht, stand) else ""


def leidt(held: str, stand: Stand, moment: dt.datetime) -> bool:
    """Tell whether a role is of the house that leads: the receiving one, from the overdrachtsdatum (rights.md)."""
    return held == ROLLEN[ONTVANGEND] and stand.leidt is not None and stand.leidt <= moment


def elders_geleid(stand: Stand | None, moment: dt.datetime) -> bool:
    """Tell whether the overdrachtsdatum of a casus that runs has come: its own house hands it over (rights.md)."""
    if stand is None or stand.leidt is None or fase(stand.fase).soort != "actief":
        return False
    return stand.leidt <= moment


def _is_ontvanger(recht: Recht, stand: Stand) -> bool:
    """Tell whether a membership is of the house that a transfer under way goes to; before that it gives nothing."""
    return stand.leidt is not None and recht.organisatie == stand.ontvanger


def in_nazorg(recht: Recht, stand: Stand) -> bool:
    """Tell whether a member reads on in nazorg: the coordinator, and the partner who takes over (rights.md)."""
    if recht.rol in (GAST, NOODTOEGANG, TOEGANGER, ONTVANGEND):
        return False
    return recht.rol == LC or (bool(stand.overnemer) and recht.organisatie == stand.overnemer)


def rollen(recht: Recht, stand: Stand, moment: dt.datetime, lezers: Lezers) -> frozenset[str]:
    """Return all Zope roles that a membership gives on its casus now, those of a reader included."""
    held = rol(recht, stand, moment)
    if not held:
        return frozenset()
    own = {held, f"{LID}{_soort(recht).capitalize()}"} if held == LID else {held}
    if leidt(held, stand, moment):
        own.add(LEIDEND)
    return frozenset(own | {lezersrol(token) for token in leest(recht, lezers, moment.date())})


def leest(recht: Recht, lezers: Lezers, day: dt.date) -> frozenset[str]:
    """Return the categories that a membership reads on a day, as tokens."""
    if recht.rol in (LC, CR):
        read = set(TOKENS)
    else:
        read = {token for token in TOKENS if lezer(recht) in lezers.get(token, ())}
    for afwijking in recht.afwijkingen:
        if afwijking.tot is None or day <= afwijking.tot:
            (read.add if afwijking.mag else read.discard)(afwijking.categorie)
    return frozenset(read)


def lezer(recht: Recht) -> str:
    """Return a membership as the table of categories names it."""
    fixed = {GAST: "gast", TOEGANGER: "toeganger", ONTVANGEND: "ontvangend", NOODTOEGANG: "achterwacht"}
    return fixed.get(recht.rol) or f"{TEAMLID}-{_soort(recht)}"


def lezersrol(categorie: str) -> str:
    """Return the Zope role that reads a category."""
    return f"Lezer {categorie}"


def alle_rollen() -> tuple[str, ...]:
    """Return every Zope role that only a team or an object gives; nobody holds one on the whole site."""
    kinds: Iterable[str] = (f"{LID}{soort.capitalize()}" for soort in SOORTEN)
    return (
        *ZOEKROLLEN,
        *VAN_EEN_OBJECT,
        *kinds,
        EIGEN,
        DEELNEMER,
        OVERDRAGEND,
        *(lezersrol(token) for token in TOKENS),
    )


def _soort(recht: Recht) -> str:
    return recht.soort if recht.soort in SOORTEN else "overig"
