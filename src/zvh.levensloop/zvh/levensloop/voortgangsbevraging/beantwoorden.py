"""Answering: what was typed or sent is checked and kept, once."""

from collections.abc import Mapping

from plone import api
from plone.uuid.interfaces import IUUID
from zExceptions import BadRequest
from zope.component import getUtility

from zvh.levensloop.core.approach.rechten import ROLLEN as ZOPE
from zvh.levensloop.core.approach.voortgang import STANDEN, VERLOOPT
from zvh.levensloop.records.gebeurtenissen import current_person
from zvh.levensloop.records.interfaces import IActiepunten, IMijnCasussen
from zvh.levensloop.records.leesbaar import leest
from zvh.levensloop.records.namens import namens
from zvh.levensloop.records.vaststelling import freeze, is_frozen
from zvh.levensloop.records.weigering import Geweigerd
from zvh.levensloop.voortgangsbevraging.content import GEVRAAGD, VELDEN, Voortgangsbevraging, staat

BEANTWOORDEN = "Levensloop: Voortgang beantwoorden"
STAP = "beantwoorden"
VERVALLEN = "Deze vraag is vervallen: het overleg is geweest, verzet of afgezegd."
KIES = f"Kies of het loopt zoals afgesproken: {', '.join(VERLOOPT.values()).lower()}."


def is_van_mij(one: Voortgangsbevraging) -> bool:
    """Tell whether whoever acts has the role that is asked, now."""
    roles = getUtility(IMijnCasussen).rollen(current_person()[0])
    return ZOPE[one.rol] in {rol for rol, _ in roles.get(IUUID(one.__parent__), ())}


def mag_antwoorden(one: Voortgangsbevraging) -> bool:
    """Tell whether whoever acts answers this: who is asked, and an informatiecoördinator in his name (rights.md)."""
    may = api.user.has_permission(BEANTWOORDEN, obj=one)
    return bool(may) and (is_van_mij(one) or "Informatiecoordinator" in api.user.get_roles())


def beantwoord(one: Voortgangsbevraging, sent: Mapping[str, str], acties: Mapping[str, str] | None = None) -> None:
    """Answer, once; `acties`: by number how an action goes. BadRequest or Geweigerd says why not."""
    if is_frozen(one):
        raise BadRequest(f"{one.vaststelling.naam} heeft dit al beantwoord. Ververs de pagina.")
    if staat(one) != GEVRAAGD:
        raise BadRequest(VERVALLEN)
    if not mag_antwoorden(one):
        raise Geweigerd(_voor_een_ander(one))
    api.content.transition(one, transition=STAP, gegeven=sent, acties=_acties(one, acties or {}))


def _voor_een_ander(one: Voortgangsbevraging) -> str:
    return f"Deze vraag is voor de {one.gevraagde.lower()}. Je collega antwoordt, of het ZVH in diens naam."


def _acties(one: Voortgangsbevraging, acties: Mapping[str, str]) -> list[dict[str, object]]:
    casus = one.__parent__
    chosen = {number: stand for number, stand in acties.items() if stand}
    if any(stand not in STANDEN for stand in chosen.values()):
        raise BadRequest(f"Kies per actie: {', '.join(STANDEN.values()).lower()}, of laat het leeg.")
    known = IActiepunten(casus).genummerd([int(n) for n in chosen if n.isdecimal() and len(n) < 6])
    for number in chosen:
        if not number.isdecimal() or len(number) > 5 or int(number) not in known:
            raise BadRequest("Een van de acties is er niet meer. Ververs de pagina.")
    return [{"nummer": int(number), "stand": stand} for number, stand in chosen.items()]


def on_answer(one: Voortgangsbevraging, event: object) -> None:
    """Keep the answer and freeze it; over REST the step alone says too little."""
    if event.transition is None or event.transition.id != STAP:
        return
    if not mag_antwoorden(one):
        raise Geweigerd(_voor_een_ander(one))
    given = event.kwargs.get("gegeven") or {}
    if given.get("verloopt") not in VERLOOPT:
        raise BadRequest(KIES)
    for name in VELDEN:
        setattr(one, name, (given.get(name) or "").strip() or None)
    if not leest(one, "veiligheid"):  # who reads it not, writes it not
        one.zorgen = None
    one.acties = list(event.kwargs.get("acties") or ())
    one.namens = not is_van_mij(one)
    one.organisatie = ", ".join(namens(one.__parent__, current_person()[0]).values())
    freeze(one)
