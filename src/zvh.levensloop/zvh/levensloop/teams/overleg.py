"""What an overleg asks of the team: whom to invite, and that a guest reads along until some days after its outcome."""

import datetime as dt

from plone import api
from zExceptions import BadRequest
from zope.component import adapter, getUtility
from zope.interface import implementer

from zvh.levensloop.core.approach.categorieen import TOKENS
from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.approach.rechten import GENODIGDE, GENODIGDE_LEEST, INBRENGER, lezersrol
from zvh.levensloop.core.team import GAST, NOODTOEGANG, TOEGANGER
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.interfaces import ICasusContent, IGids, IUitnodigen, IVanOverleg, IVanPartner, IVanTafel
from zvh.levensloop.records.klok import now, today
from zvh.levensloop.records.stuk import van_soort
from zvh.levensloop.records.velden import term_title
from zvh.levensloop.teams.gasten import gasten, laat_gaan
from zvh.levensloop.teams.lidmaatschap import Lidmaatschap, heeft_account
from zvh.levensloop.teams.plugin import PREFIX
from zvh.levensloop.teams.rollen import Geen, Roles
from zvh.levensloop.teams.team import end_now, join, team, team_on

LEEST = (GENODIGDE, *(lezersrol(token) for token in GENODIGDE_LEEST))
# Who writes for his organisation reads all of what it brings in.
INBRENGT = (INBRENGER, *(lezersrol(token) for token in TOKENS))


@implementer(IUitnodigen)
@adapter(ICasusContent)
class Uitnodigen:
    """Inviting to the overleggen of one casus."""

    def __init__(self, casus: object):
        self.casus = casus

    def team(self, day: dt.date) -> tuple[dict[str, str], ...]:
        """Return who is in the team on a day; a toeganger sits at no table."""
        return tuple(self._words(member) for member in team_on(self.casus, day) if member.rol != TOEGANGER)

    def gast(self, overleg: str, gebruiker: str, organisatie: str, naam: str) -> dict[str, str]:
        """Make somebody guest, as of today; BadRequest says what is missing."""
        member = self._guest(overleg, gebruiker, organisatie, naam)
        if gebruiker:
            join(self.casus, member)
        return self._words(member)

    def gast_weg(self, overleg: str, gebruiker: str, naam: str) -> None:
        """End the access of a guest of an overleg now."""
        moment = now()
        for number, member in team(self.casus).items():
            if (member.overleg, member.gebruiker) == (overleg, gebruiker) and not member.over(moment):
                end_now(self.casus, number, "niet meer uitgenodigd")

    def _guest(self, overleg: str, gebruiker: str, organisatie: str, naam: str) -> Lidmaatschap:
        user = api.user.get(userid=gebruiker) if gebruiker else None
        if gebruiker and user is None:
            raise BadRequest("Dit account bestaat niet. Zoek de persoon opnieuw, of nodig hem of haar uit.")
        if user is not None:
            naam, organisatie = user.getProperty("fullname", ""), organisatie or user.getProperty("organisatie", "")
        if not naam:
            raise BadRequest("Zoek een persoon, of vul de naam in.")
        if not getUtility(IGids).titel(organisatie or ""):
            raise BadRequest("Kies een organisatie uit de lijst.")
        if not gebruiker and (why_not := heeft_account(naam, organisatie)):
            raise BadRequest(why_not)
        return Lidmaatschap(
            naam, organisatie, GAST, today(), gebruiker=gebruiker, aanleiding="gast van een overleg", overleg=overleg
        )

    def _words(self, member: Lidmaatschap) -> dict[str, str]:
        rol = term_title(self.casus, "teamrollen", member.rol)
        return {"naam": member.naam, "organisatie": member.organisatie, "rol": rol, "gebruiker": member.gebruiker}


@adapter(IVanOverleg)
class VanOverleg(Geen):
    """The guests of one overleg, on it and on what it left.

    The catalog does not know them: what it knows of a person outlasts the last day of his access.
    """

    leest = LEEST

    def getRoles(self, principal_id: str) -> Roles:
        """Return what a guest of this overleg is here."""
        if not principal_id or principal_id.startswith(PREFIX):
            return ()
        return self.leest if any(member.gebruiker == principal_id for member in self._guests()) else ()

    def _guests(self) -> list[Lidmaatschap]:
        casus = getattr(self.context, "__parent__", None)
        if not ICasusContent.providedBy(casus) or self.context.van not in casus:
            return []
        uid, moment = api.content.get_uuid(casus[self.context.van]), now()
        held = team(casus).values()
        return [m for m in held if m.rol == GAST and m.gebruiker and m.overleg == uid and m.at(moment)]


@adapter(IVanTafel)
class VanTafel(VanOverleg):
    """The guests of a table, on what it advised; whether they may see that is for its workflow."""

    leest = (GENODIGDE, lezersrol("identiteit"), lezersrol("intake"))


@adapter(IVanPartner)
class VanPartner(VanOverleg):
    """Who brings something in for his organisation, beside the guests of the overleg; a toeganger does not."""

    def getRoles(self, principal_id: str) -> Roles:
        """Return what a person is here: of the partner itself he reads and writes all of it."""
        if not principal_id or principal_id.startswith(PREFIX):
            return ()
        guest = super().getRoles(principal_id)
        return (*INBRENGT, *guest) if self._own(principal_id) else guest

    def _own(self, person: str) -> bool:
        casus, moment = getattr(self.context, "__parent__", None), now()
        if not ICasusContent.providedBy(casus):
            return True  # what is being made belongs to whoever makes it
        held = [m for m in self._guests() if m.gebruiker == person]
        held += [m for m in team(casus).values() if m.gebruiker == person and self._member(casus, m)]
        return any(m.organisatie == self.context.organisatie and m.at(moment) for m in held)

    def _member(self, casus: object, member: Lidmaatschap) -> bool:
        active = fase(api.content.get_state(casus)).soort
        return (member.rol not in (GAST, TOEGANGER, NOODTOEGANG) and active == "actief") or (
            member.rol == GAST and active == "intake"
        )


def on_verslag(verslag: object, event: object) -> None:
    """Let the guests of an overleg go some days after its minutes were adopted."""
    if event.transition is None or event.transition.id != "vaststellen":
        return
    casus = verslag.__parent__
    last = today() + dt.timedelta(days=instellingen().termijnen.gast_dagen)
    laat_gaan(casus, last, _van(casus, {api.content.get_uuid(casus[verslag.van])}))


def on_afgezegd(overleg: object, event: object) -> None:
    """Let the guests of an overleg go at once when it was called off."""
    if event.transition is None or event.transition.id != "afzeggen":
        return
    casus = overleg.__parent__
    for number in _van(casus, {api.content.get_uuid(overleg)}):
        end_now(casus, number, "het overleg is afgezegd")


def on_besluit(besluit: object, event: object) -> None:
    """Let the guests of a table go some days after what it decided, or after the day on which the casus comes back.

    Whoever was invited to an overleg that is still to be held stays until the outcome of that one.
    """
    if event.transition is None or event.transition.id != "vaststellen":
        return
    casus = besluit.__parent__
    last = (getattr(besluit, "opnieuw_op", None) if besluit.fasestap()[1] == "uitgesteld" else None) or today()
    to_come = {
        api.content.get_uuid(one) for one in van_soort(casus, "Overleg") if api.content.get_state(one) == "gepland"
    }
    gone = {m.overleg for m in gasten(casus).values()} - to_come
    laat_gaan(casus, last + dt.timedelta(days=instellingen().termijnen.gast_dagen), _van(casus, gone))


def _van(casus: object, overleggen: set[str]) -> list[int]:
    """Return the numbers of the guests of these overleggen (UIDs; "": of a guest of the whole intake)."""
    return [number for number, member in gasten(casus).items() if member.overleg in overleggen]
