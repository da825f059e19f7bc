"""What a record is, and what its room must give."""

from zope.interface import Attribute, Interface


class IBesloten(Interface):
    """Content that does not exist for whoever may not see it: no view of it answers, nobody owns it."""


class ICasussenMap(IBesloten):
    """The folder of all casussen."""


class IInCasus(IBesloten):
    """Anything that lives in a casus."""


class ICasusContent(IInCasus):
    """A casus: the folder around all its records."""


class IVanOrganisatie(IInCasus):
    """What one organisation does: its own people see it and report on it."""

    organisatie = Attribute("UID of the organisation.")


class IVanOverleg(IInCasus):
    """An overleg of a casus, or what it left: its guests see it."""

    van = Attribute("Id of the overleg in its casus.")


class IOverlegContent(IVanOverleg):
    """An overleg of one casus."""


class IVanPartner(IVanOverleg):
    """What one partner brings to an overleg: he writes it, and reads all of it."""

    organisatie = Attribute("UID of the organisation.")


class IDeelnemer(IBesloten):
    """An organisation in the directory, from whose kind it follows what its people read."""

    soort = Attribute("Kind of the organisation, as a token.")


class IRecord(IInCasus):
    """A record that is adopted once and never changes after that."""

    vaststelling = Attribute("What adoption froze (records.vaststelling.Vaststelling), or None.")


class IDossierstuk(IRecord):
    """A record whose page, form and adoption follow from its schema and workflow alone."""

    soort = Attribute("What it is, in words: *Triageadvies*.")


class IBepaaltFase(IDossierstuk):
    """A record that brings its casus into a phase once it is adopted."""

    def stap() -> tuple[str, str]:
        """Return its kind and outcome as the table of core.approach.verloop knows them; "" as outcome: none yet."""


class IVerloop(Interface):
    """The steps that the records of a casus made, and the phase that follows; the room of the casus registers it."""

    def beletsel(soort: str, uitkomst: str) -> str:
        """Return why a record with this outcome can't be here now, as a Dutch sentence; "" when it can."""

    def zet(soort: str, uitkomst: str, record: str = "") -> None:
        """Take a step, for a record (id); BadRequest says why not."""

    def neem_terug(record: str) -> None:
        """Take back the steps of a record that goes."""


class IFacts(Interface):
    """Gathers all that a record holds; registered by its room under the name of its document."""

    def __call__() -> object:
        """Return the facts: a frozen dataclass of core. Of an adopted record: the frozen ones."""


class IEisen(Interface):
    """What a room asks, beside the needed fields, before its record can be adopted."""

    def __call__() -> tuple[str, ...]:
        """Return each reason why not yet, as a Dutch sentence."""


class ICasusfeiten(Interface):
    """What records take from their casus; the room of the casus registers it."""

    def __call__() -> object:
        """Return core.casus.Casusfeiten."""


class ITeamleden(Interface):
    """The team of a casus; the room of the teams registers it."""

    def __call__(day: object) -> tuple[object, ...]:
        """Return core.team.Teamlid for each member in force on that day."""

    def roles(day: object) -> frozenset[str]:
        """Return the roles (tokens) that somebody holds on that day."""


class IUitnodigen(Interface):
    """Who comes to an overleg of a casus; the room of the teams registers it."""

    def team(day: object) -> tuple[dict[str, str], ...]:
        """Return naam, organisatie (UID), rol (words) and gebruiker of each member in force on a day."""

    def gast(overleg: str, gebruiker: str, organisatie: str, naam: str) -> dict[str, str]:
        """Make somebody guest of an overleg (UID), and return what a team would of him; BadRequest says why not."""

    def gast_weg(overleg: str, gebruiker: str, naam: str) -> None:
        """End the access of a guest of an overleg now."""


class IGenodigden(Interface):
    """Who is invited to an overleg; the room of the overleg registers it."""

    def organisaties() -> list[str]:
        """Return the organisations (UIDs) at the table, in the order of invitation."""

    def organisaties_van(user_id: str) -> frozenset[str]:
        """Return for which organisations a person is invited."""


class IIngebracht(Interface):
    """What partners brought to the tables of the intake of a casus; the room of the inbreng registers it."""

    def __call__() -> tuple[tuple[str, str], ...]:
        """Return organisation (UID) and text of each."""


class IMelder(Interface):
    """Who reported the casus; the room of the melding registers it."""

    def __call__() -> tuple[str, str]:
        """Return user id and organisation (UID); "" for what is not known."""


class IActiepunten(Interface):
    """The actions of a casus; the room of the actions registers it."""

    def __call__() -> tuple[object, ...]:
        """Return core.actiepunt.Actiepunt for each action, the open ones first."""


class IMaakActie(Interface):
    """Makes an action in a casus; the room of the actions registers it."""

    def __call__(wat: str, organisatie: str, voor: object) -> int:
        """Make it for an organisation (UID) and return its number; BadRequest says why not."""


class IAfscheid(Interface):
    """A utility that knows whose access to a casus ended; the room of the teams registers it."""

    def __call__(wie: object, casus: object) -> object:
        """Return what this person (user id) reads in place of the casus, as a Dutch sentence, or None.

        The sentence names no casus, no number and no client: "Je toegang is geëindigd op 3 maart 2026."
        """


class IGids(Interface):
    """The directory of organisations, asked by UID; a utility of the room organisaties. Asks no rights."""

    def titels() -> dict[str, str]:
        """Return the names of all organisations by UID, in the order of their names."""

    def titel(uid: str) -> str:
        """Return the name of an organisation, "" for an unknown one."""

    def maildomeinen(uid: str) -> tuple[str, ...]:
        """Return the mail domains from which its people are invited."""

    def vaste_deelnemer(uid: str, day: object) -> bool:
        """Tell whether it was vaste deelnemer on a day (R01)."""

    def soort(uid: str) -> str:
        """Return the kind of an organisation, "" for an unknown one."""

    def mag_bsn(uid: str) -> bool:
        """Tell whether it may process a BSN."""


class IDeelnames(Interface):
    """The memberships of a person; a utility of the room teams."""

    def __call__(user_id: str) -> int:
        """Return in how many casussen this person has a membership in force or to come."""


class IDeelname(Interface):
    """The organisations of a person in one casus; the room of the teams registers it."""

    def organisaties(user_id: str) -> frozenset[str]:
        """Return for which organisations (UIDs) this person is in the casus now."""


class IBeginCasus(Interface):
    """Begins a casus with the rights of the system; a utility of the room of the casus."""

    def __call__(stap: object = None, melding: str = "", **values: object) -> object:
        """Return a new casus with these fields, that begins with this step: kind, outcome (core.approach.verloop)."""


class IVindCasus(Interface):
    """Finds a casus whoever asks, to the letter; a utility of the room of the casus. Asks no rights."""

    def op_kenmerk(kenmerk: str) -> object:
        """Return the casus with this number, or None."""

    def op_melding(uid: str) -> object:
        """Return the casus that began with this melding (UID), or None."""

    def op_persoon(achternaam: str, geboortedatum: object) -> tuple[object, ...]:
        """Return the casussen of whoever has this last name and birth date, the running ones only if there are."""


class IGelijken(Interface):
    """Finds look-alikes of people who are not in the house yet; a utility of the room of the casus. Asks no rights."""

    def __call__() -> object:
        """Return a function that takes BSN, last name and birth date (each may be empty), and returns the numbers of
        the casussen with that BSN, or that name and birth date (R43)."""


class IVingerafdruk(Interface):
    """A keyed hash, to know again what must not be kept; a utility of the room of the casus."""

    def __call__(text: str) -> str:
        """Return the hash of a text."""


class IToegang(Interface):
    """Login and sessions; a utility of the room toegang."""

    def revoke(user_id: str) -> None:
        """End all open sessions and tokens of a person at once."""


class IMijnCasussen(Interface):
    """Utility: what a person's teams give him now; the room of the teams registers it."""

    def __call__(user_id: str) -> object:
        """Return the categories (tokens) that he reads by UID of each casus that he may open."""


class IVorigBezoek(Interface):
    """Utility: when somebody was here before; the room of the logboek registers it."""

    def __call__(user_id: str, kenmerk: str) -> object:
        """Return the last moment (with time zone) before today that this person read this casus, or None."""


class ILezers(Interface):
    """A utility that tells who reads which category; the settings register it."""

    def __call__() -> object:
        """Return core.approach.categorieen.Lezers as this house has set them."""


class IOpgeslagen(Interface):
    """Filing an adopted version in one's own file (EPD); the room of the record registers it."""

    def wacht() -> bool:
        """Tell whether this person files versions, and has not confirmed this one."""
