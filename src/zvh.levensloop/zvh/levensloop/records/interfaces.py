"""What a record is, and what its room must give."""

from zope.interface import Attribute, Interface


class IBesloten(Interface):
    """Content that does not exist for whoever may not see it: no view of it answers, nobody owns it."""


class ICasussenMap(IBesloten):
    """The folder of all casussen."""


class IMeldingenMap(IBesloten):
    """The folder of all meldingen and adviesvragen."""


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

    tafel = Attribute("UID of the tafel of which it is a slot; empty for none.")


class IVanPartner(IVanOverleg):
    """What one partner brings to an overleg: he writes it, and reads all of it."""

    organisatie = Attribute("UID of the organisation.")


class IVoorLezers(IInCasus):
    """What only they of the team see who read all that it is about."""

    lezers = Attribute("The categories (tokens) that somebody has to read.")


class IDeelnemer(IBesloten):
    """An organisation in the directory, from whose kind it follows what its people read."""

    soort = Attribute("Kind of the organisation, as a token.")


class IRecord(IInCasus):
    """A record that is adopted once and never changes after that."""

    vaststelling = Attribute("What adoption froze (records.vaststelling.Vaststelling), or None.")


class IDossierstuk(IRecord):
    """A record whose page, form and adoption follow from its schema and workflow alone."""

    soort = Attribute("What it is, in words: *Triageadvies*.")


class IReageerbaar(IRecord):
    """A record to whose parts the team reacts while it lies with them."""

    reactiestaat = Attribute("In which state, as a token.")


class IVerzendbaar(IRecord):
    """A record that is handed out once it is adopted: it is noted to whom."""


class IOverlegverslagContent(IDossierstuk, IVanOverleg, IReageerbaar, IVerzendbaar):
    """The minutes of one overleg: once adopted, that overleg has its outcome."""


class IBepaaltFase(IDossierstuk):
    """A record that brings its casus into a phase once it is adopted."""

    def fasestap() -> tuple[str, str]:
        """Return its kind and outcome as the table of core.approach.verloop knows them; "" as outcome: none yet."""


class IVanTafel(IBepaaltFase, IVanOverleg):
    """What a table advised or decided: an advice is for its guests too, as long as they read along."""


class IVerloop(Interface):
    """The steps that the records of a casus made, and the phase that follows; the room of the casus registers it."""

    def beletsel(soort: str, uitkomst: str) -> str:
        """Return why a record with this outcome can't be here now, as a Dutch sentence; "" when it can."""

    def zet(soort: str, uitkomst: str, record: str = "") -> None:
        """Take a step, for a record (id); BadRequest says why not."""

    def neem_terug(record: str) -> None:
        """Take back the steps of a record that goes."""

    def stappen() -> tuple[object, ...]:
        """Return the steps, oldest first: each with `soort`, `uitkomst` and `record` (id in the casus, "": of none)."""


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

    def organisaties(day: object) -> dict[str, str]:
        """Return the names of the organisations in the team on that day, by UID; of toegangers alone it is none."""


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

    def namen() -> list[tuple[str, str]]:
        """Return name and organisation, in words, of each person."""

    def organisaties_van(user_id: str) -> frozenset[str]:
        """Return for which organisations a person is invited."""

    def gebruikers() -> frozenset[str]:
        """Return who of them has an account, as user ids."""


class IPlanOverleg(Interface):
    """Plans an overleg of a casus; the room of the overleg registers it."""

    def crisis_adres(om: str) -> str:
        """Return where whoever asks plans a crisisoverleg because of a signaal (id; "": of none), "" when he can't."""

    def __call__(soort: str, day: object, **values: object) -> object:
        """Return the overleg; BadRequest for a kind that does not fit the phase."""


class IGehouden(Interface):
    """The tables of a casus that were held; the room of the overleg registers it."""

    def __call__(soort: str) -> object:
        """Return core.overleg.Gehouden of the last one of a kind, or None."""


class IBeeldvorming(Interface):
    """What the beeldvorming of a casus says; the room of the overleg registers it."""

    def __call__() -> dict[str, str]:
        """Return texts by the field of a plan that takes each over, with its source; {} without adopted minutes."""


class IIngebracht(Interface):
    """What lay on the tables of the intake of a casus; the room of the inbreng registers it."""

    def __call__(overleg: str) -> tuple[tuple[str, str], ...]:
        """Return organisation (UID) and text of each that lay on the table of an overleg (id)."""


class IMelder(Interface):
    """Who reported the casus; the room of the melding registers it."""

    def __call__() -> tuple[str, str]:
        """Return user id and organisation (UID); "" for what is not known."""


class IPlanafspraken(Interface):
    """What an adopted plan of a casus says to do when something is seen; the room of the plan registers it."""

    def __call__(plan: str = "") -> object:
        """Return core.planafspraken.Planafspraken of a version (id), "": of the one in force, as whoever asks reads it.

        None without such a version, and for who does not see it.
        """


class ISignalen(Interface):
    """The signalen of a casus; the room of the signalen registers it."""

    def voor_overleg(sinds: object) -> tuple[object, ...]:
        """Return core.signaal.Signaal for each that comes to the next overleg and whoever asks sees.

        `sinds`: the day of the last overleg that was held, None when there was none.
        """


class IVoortgang(Interface):
    """What coordinators answered before an overleg; an adapter of it, of the room of the voortgangsbevraging."""

    def agendapunten() -> tuple[str, ...]:
        """Return what they want on its agenda; nothing to who does not read *plan* in its casus."""


class ISchalingen(Interface):
    """The scenarios of a casus that started; the room of the op-/afschaling registers it."""

    def __call__() -> tuple[object, ...]:
        """Return core.schaling.Schaling for each that whoever asks sees, those that run first."""

    def start_adres(nummer: int, plan: str, signaal: str) -> str:
        """Return where whoever asks starts a scenario of a version of the plan (id) after a signaal (id), or ""."""


class ILopendeSchalingen(Interface):
    """A utility that knows in which casussen scenarios run; the room of the op-/afschaling registers it.

    Asks no rights: whoever shows it first asks who reads it.
    """

    def __call__() -> object:
        """Return the directions (tokens) by UID of each casus in which a scenario runs; wakes none."""


class IVraagOverleg(Interface):
    """Asks the house for an overleg of a casus; the room of the overleg registers it."""

    def mag(soort: str) -> bool:
        """Tell whether whoever acts may ask for this kind now."""

    def __call__(soort: str, reden: str) -> bool:
        """Ask for it; BadRequest says what is wrong. False: the same was asked already."""


class IActieafloop(Interface):
    """Reports how actions of a casus ended; the room of the actions registers it."""

    def open(nummers: object) -> object:
        """Return core.actiepunt.Actiepunt by number, of those that are open and on which whoever acts may report."""

    def meld(nummer: int, uitkomst: str) -> None:
        """Report one as *gereed*, or *vervallen*: not needed any more. BadRequest says why not."""


class IOverlegacties(Interface):
    """The open actions of a casus at the end of an overleg; the room of the actions registers it."""

    uitkomsten = Attribute("What becomes of one: words by token; *open* when it is carried over.")
    redenen = Attribute("Of those the reasons why one was not done.")

    def __call__() -> tuple[object, ...]:
        """Return core.actiepunt.OpenActie for each that whoever asks sees, the earliest date on top."""

    def sluit(uitkomsten: object) -> str:
        """End actions by number, with one of `uitkomsten`; carry over the others, and return in words what came of all.

        BadRequest says what is wrong.
        """


class IBesproken(Interface):
    """When a casus was last discussed (R14, R15); the room of the overleg registers it. Asks no rights."""

    def __call__() -> tuple[object, str]:
        """Return the day (None: never), and the token of why nothing was planned then; "" for no such reason."""


class IActiepunten(Interface):
    """The actions of a casus; the room of the actions registers it."""

    def __call__() -> tuple[object, ...]:
        """Return core.actiepunt.Actiepunt for each action, the open ones first."""

    def open() -> tuple[object, ...]:
        """Return the open ones alone; wakes no other."""

    def genummerd(nummers: object) -> object:
        """Return those with these numbers, by number; asks no rights."""


class IGerappelleerd(Interface):
    """An event: an organisation is reminded of an action that is late. Whoever sends messages, listens to it."""

    actie = Attribute("The action.")
    organisatie = Attribute("UID of the organisation.")
    door = Attribute("User id of who reminds.")


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


class ICollegas(Interface):
    """The people of an organisation; a utility of the room mensen. Asks no rights."""

    def __call__(organisatie: str) -> dict[str, str]:
        """Return the names, by user id, of who works there (UID) and may still log in."""


class IKring(Interface):
    """Among whom a person is chosen at a place that is no team; the room of that place registers it."""

    def __call__() -> str:
        """Return the UID of the organisation whose people may be found here; "" when whoever asks finds nobody."""


class IDeelnames(Interface):
    """The memberships of a person; a utility of the room teams."""

    def __call__(user_id: str) -> int:
        """Return in how many casussen this person has a membership in force or to come."""


class IDeelname(Interface):
    """The organisations of a person in one casus; the room of the teams registers it."""

    def organisaties(user_id: str) -> frozenset[str]:
        """Return for which organisations (UIDs) this person is in the casus now."""

    def werkt_mee(user_id: str) -> bool:
        """Tell whether this person works in the team now; a guest and a toeganger don't."""

    def leest(user_id: str) -> frozenset[str]:
        """Return the categories that this person reads as one who works in the team; none for anybody else."""


class ITabblad(Interface):
    """A tab of the page of a casus; its room registers an adapter of the casus, named after its address.

    records.tabblad.Tabblad is where to begin.
    """

    titel = Attribute("What stands on the tab: *Actiepunten*.")
    volgorde = Attribute("Its place among the others, as a number; the overview is 0.")
    blok = Attribute("Name of the view that fills the page at dossier/<name>; empty: the page at <name> is its own.")

    def mag() -> bool:
        """Tell whether it has a meaning for whoever asks."""


class IBeginCasus(Interface):
    """Begins a casus with the rights of the system; a utility of the room of the casus."""

    def __call__(stap: object = None, melding: str = "", **values: object) -> object:
        """Return a new casus with these fields, that begins with this step: kind, outcome (core.approach.verloop)."""


class IEinde(Interface):
    """How a casus ended; the room of the beëindiging registers it. Asks no rights."""

    def __call__() -> object:
        """Return core.approach.einde.Einde; None for a casus that no beëindiging ended."""


class IOverdracht(Interface):
    """The transfer of a casus to another house; the room of the overdracht registers it. Asks no rights."""

    def __call__() -> object:
        """Return the one that was announced and not withdrawn, with its days; None without one."""


class IBeeldbaan(Interface):
    """A band in the picture of a casus over time; a subscription adapter of the casus, of each room that draws one."""

    volgorde = Attribute("Where it stands among the others; the lowest on top.")

    def __call__() -> object:
        """Return core.beeld.Baan with what whoever asks may see; None for nothing."""


class IOvernemer(Interface):
    """Which partner takes over the care once a casus has flowed out; an adapter of the casus."""

    def __call__() -> str:
        """Return the organisation (UID); "" when none does."""


class IStabiliteit(Interface):
    """How long the client lives stably outside; an adapter of the casus. Asks no rights."""

    def __call__(op: object = None) -> object:
        """Return the sum on a day (core.approach.stabiliteit.Som), of today when none is given."""


class IBijEinde(Interface):
    """What the end of a casus does in a room; a subscription adapter of the casus, of each room that it touches."""

    def zinnen() -> tuple[str, ...]:
        """Return what will happen, as Dutch sentences, for whoever is about to end the casus."""

    def eindig() -> None:
        """Do it, once what ends the casus was adopted or shared and the casus is closed."""


class IVindCasus(Interface):
    """Finds a casus whoever asks, to the letter; a utility of the room of the casus. Asks no rights."""

    def op_kenmerk(kenmerk: str) -> object:
        """Return the casus with this number, or None."""

    def in_fasen(fasen: tuple[str, ...]) -> list[tuple[str, str, object]]:
        """Return number, name and day of the next overleg of each casus in these phases; wakes none of them."""

    def op_melding(uid: str) -> object:
        """Return the casus that began with this melding (UID), or None."""

    def op_persoon(achternaam: str, geboortedatum: object) -> tuple[object, ...]:
        """Return the casussen of whoever has this last name and birth date, the running ones only if there are."""


class IRegister(Interface):
    """What is kept of all casussen, so that a list of thousands wakes none; a utility of the room of the casus.

    Asks no rights: whoever shows a line first asks who reads it.
    """

    def __call__() -> object:
        """Return a line (casus.register.Regel) by UID of each casus: kenmerk, naam, fase, overleg and more."""


class IWerk(Interface):
    """A utility, named after a kind of work: what of it waits; each room registers those of its own records.

    The werkvoorraad asks all of them. A line (core.werk.Werk) wakes no record; who may not know of it gets none.
    """

    titel = Attribute("What this kind is called in the list: *Actiepunt*.")

    def van_huis(tot: object) -> object:
        """Yield what waits for the staff of the house: without a date, or with a date up to and including this day."""

    def van_partner(user_id: str) -> object:
        """Yield what waits for somebody of a partner."""

    def woorden(pad: str) -> str:
        """Return what there is to do, of a line that told it not (`wat` is ""): asked for lines that are shown."""


class IMeldingen(Interface):
    """The meldingen of a casus; the room of the casus registers it."""

    def __call__() -> dict[str, str]:
        """Return number by UID, oldest first; of the one it began with the number is "": a casus doesn't know it."""

    def erbij(uid: str, nummer: str, begonnen: object) -> None:
        """Refer to one more melding; `begonnen`: the casus that began with it, which ends."""


class IGelijken(Interface):
    """Finds casussen that may be about the same person (R43); a utility of the room of the casus. Asks no rights."""

    def __call__(bsn: object, achternaam: object, geboortedatum: object, behalve: str = "") -> tuple[object, ...]:
        """Return core.gelijke.Gelijke for each casus but one (UID) with this BSN, or this last name and birth date."""


class IOpmerkingen(Interface):
    """What a room has to say beside a record or a casus; it holds nothing back. It looks itself at who asks."""

    def __call__() -> tuple[object, ...]:
        """Return core.opmerking.Opmerking for each."""


class IBekenden(Interface):
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

    def rollen(user_id: str) -> object:
        """Return, by UID of each casus, a pair for each membership in force: Zope role and organisation (UID)."""

    def te_gast(user_id: str) -> frozenset[str]:
        """Return the UID of each casus of which he is a guest now, whatever phase it is in."""


class IWaarneemt(Interface):
    """Utility: for whom somebody stands in; the room of the teams registers it."""

    def __call__(user_id: str) -> tuple[str, ...]:
        """Return the names of those for whom this person stands in today."""

    def voor(people: object) -> frozenset[str]:
        """Return who (user ids) stands in today for any of these people."""


class IVorigBezoek(Interface):
    """Utility: when somebody was here before; the room of the logboek registers it."""

    def __call__(user_id: str, kenmerk: str) -> object:
        """Return the last moment (with time zone) before today that this person read this casus, or None."""


class INieuws(Interface):
    """What others did in a casus since whoever asks was there before; the room of the casus registers it."""

    def __call__() -> tuple[object, int]:
        """Return the day of his former visit (None: never) and the number of events that he may see."""


class ILezers(Interface):
    """A utility that tells who reads which category; the settings register it."""

    def __call__() -> object:
        """Return core.approach.categorieen.Lezers as this house has set them."""


class IOpgeslagen(Interface):
    """Filing an adopted version in one's own file (EPD); the room of the record registers it."""

    def wacht() -> bool:
        """Tell whether this person files versions, and has not confirmed this one."""


class IToestemmingstand(Interface):
    """How it stands with consent in a casus; the room of the consent registers it."""

    def waarschuwing() -> str:
        """Return what everybody has to know who works with data of this client; "" when there is nothing."""


class IUitgereikt(Interface):
    """Who holds a record; a subscription adapter of it, of each room that knows of holders. Asks no rights."""

    def __call__() -> tuple[object, ...]:
        """Return core.verzending.Uitreiking for each."""


class IAkkoordgevraagd(Interface):
    """Answering a version of the plan that lies with the team; the room of the plan registers it."""

    def wacht() -> bool:
        """Tell whether an organisation of this person still has to answer."""


class IReacties(Interface):
    """Reactions of others to a concept; the room of the reactions registers it. A concept with them stays."""

    def aantal() -> int:
        """Return how many there are, whoever asks."""


class IGebeurd(Interface):
    """An event: something happened that somebody has to hear of at once."""

    object = Attribute("The record or casus it happened with.")


class IScenarioGestart(IGebeurd):
    """A scenario of a plan was started, and its actions are there; `object`: the op-/afschaling."""


class IVerzonden(IGebeurd):
    """It was noted that somebody got a record (`object`)."""


class IOverlegGevraagd(IGebeurd):
    """Somebody asked for an overleg of a casus (`object`)."""

    soort = Attribute("Token of the kind of overleg.")


class IGenodigdenGewijzigd(IGebeurd):
    """Somebody else is invited to an overleg, or somebody no longer."""


class IBerichten(Interface):
    """Mail to people with an account; a utility of the room berichten. It goes out once the transaction is done."""

    def __call__(aan: object, onderwerp: str, tekst: str, casus: str = "") -> None:
        """Lay a message ready for each of these people (user ids). Neither names a client or tells content.

        `casus`: its UID; who is no longer in its team when the message goes out, doesn't get it.
        """


class IMensen(Interface):
    """Who may get mail; a utility of the room mensen. Asks no rights."""

    def adres(user_id: str) -> str:
        """Return the mail address of somebody with an account; "" for anybody else, and once his access ended."""

    def actief() -> dict[str, str]:
        """Return the mail address of everybody who may log in, by user id."""

    def van_huis() -> frozenset[str]:
        """Return the user ids of the staff of the house: procesregisseurs and informatiecoördinatoren."""

    def procesregisseurs() -> frozenset[str]:
        """Return the user ids of the procesregisseurs."""


class IWerkvoorraad(Interface):
    """What waits for whoever acts now; a utility of the room werkvoorraad."""

    def __call__() -> list[object]:
        """Return core.werk.Werk for each line that is his own or urgent."""


class IDagwerk(Interface):
    """A utility, named after its work: what a room does once a day by itself.

    It is called with nobody logged in, and may be called again on the same day: what was done then stays done once.
    """

    def doe(vandaag: object) -> int:
        """Do it for a day, and return how many things were done."""
