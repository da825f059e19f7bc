"""Reporting a signaal: what was typed or sent is checked field by field, and says how to mend it."""

from collections.abc import Callable, Mapping

from plone import api
from plone.dexterity.utils import createContentInContainer
from zExceptions import BadRequest
from zope.component import getUtility
from zope.schema import ValidationError
from zope.schema.interfaces import IVocabularyFactory

from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.approach.signalen import CATEGORIE, nauwer
from zvh.levensloop.core.planafspraken import Planafspraken
from zvh.levensloop.records.datums import gekozen_dag, not_in_future, uur
from zvh.levensloop.records.interfaces import ILezers, IPlanafspraken
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.leesbaar import leest
from zvh.levensloop.signaal.content import GESLOTEN, MELDEN, Signaal, dubbel

VELDEN = ("wat", "ernst", "op", "uur", "signalering", "scenario", "al_gedaan", "leesbaar_voor")
LEEST_NIET = "Je leest in deze casus niets over veiligheid, en kunt hier dus geen signaal melden. Bel de coördinator."
ZONDER_PLAN = "Deze casus heeft nog geen vastgesteld plan. Laat dit leeg; je kunt het signaal wel melden."


def mag_melden(casus: object) -> bool:
    """Tell whether whoever asks can report a signaal here now."""
    return bool(api.user.has_permission(MELDEN, obj=casus)) and not beletsel(casus)


def beletsel(casus: object) -> str:
    """Return why nobody, or not this person, reports a signaal here; "" when nothing is in the way."""
    if fase(api.content.get_state(casus)).soort == "gesloten":
        return GESLOTEN
    return "" if leest(casus, CATEGORIE) else LEEST_NIET


def ernsten(casus: object) -> list[tuple[str, str]]:
    """Return how serious something can be: token and words, the least first."""
    return [(term.value, str(term.title)) for term in getUtility(IVocabularyFactory, "zvh.levensloop.ernst")(casus)]


def lezerskeuzes(casus: object) -> list[str]:
    """Return to whom the text may be kept: the categories that whoever asks reads, and not all of the team."""
    return [token for token in nauwer(getUtility(ILezers)()) if leest(casus, token)]


def meld(casus: object, sent: Mapping[str, str]) -> Signaal:
    """Report it, or return the same that was reported before; BadRequest says all that is wrong."""
    why_not = beletsel(casus)
    wrong = {} if why_not else fouten(casus, sent)
    if why_not or wrong:
        raise BadRequest(why_not or " ".join(wrong.values()))
    same = dubbel(casus, sent["wat"], sent["ernst"])
    return same if same is not None else _maak(casus, sent)


def _maak(casus: object, sent: Mapping[str, str]) -> Signaal:
    afspraken = IPlanafspraken(casus)()
    return createContentInContainer(
        casus,
        "Signaal",
        checkConstraints=False,
        wat=sent["wat"],
        ernst=sent["ernst"],
        op=gekozen_dag(sent.get("op", "")) or today(),
        uur=sent.get("uur") or None,
        al_gedaan=sent.get("al_gedaan") or None,
        leesbaar_voor=sent.get("leesbaar_voor") or None,
        plan=afspraken.plan if afspraken else "",
        signalering=int(sent.get("signalering") or 0),
        scenario=int(sent.get("scenario") or 0),
    )


def fouten(casus: object, sent: Mapping[str, str]) -> dict[str, str]:
    """Return by field what is wrong with what was sent; all values are texts, "" for nothing."""
    afspraken = IPlanafspraken(casus)()
    found = {
        "wat": "" if sent.get("wat") else "Schrijf op wat je zag of hoorde.",
        "ernst": _gekozen(sent.get("ernst"), dict(ernsten(casus)), "Kies hoe ernstig het is"),
        "op": _dag(sent.get("op", "")),
        "uur": _uur(sent.get("uur", "")),
        "signalering": _afspraak(sent.get("signalering", ""), afspraken, "signalering"),
        "scenario": _afspraak(sent.get("scenario", ""), afspraken, "scenario"),
        "leesbaar_voor": _lezers(casus, sent.get("leesbaar_voor", "")),
    }
    return {name: why for name, why in found.items() if why}


def _gekozen(chosen: str | None, known: Mapping[str, str], vraag: str) -> str:
    return "" if chosen in known else f"{vraag}: {', '.join(known.values()).lower()}."


def _lezers(casus: object, chosen: str) -> str:
    if not chosen or chosen in lezerskeuzes(casus):
        return ""
    return f"Kies bij 'leesbaar voor' uit: {', '.join(lezerskeuzes(casus))}. Of laat het leeg."


def _dag(typed: str) -> str:
    return _mis(lambda: (day := gekozen_dag(typed)) and not_in_future(day))


def _uur(typed: str) -> str:
    return _mis(lambda: typed and uur(typed))


def _mis(check: Callable[[], object]) -> str:
    """Return what a check has to say, "" when it is content."""
    try:
        check()
    except BadRequest as error:
        return str(error)
    except ValidationError as error:
        return str(error.doc())
    return ""


def _afspraak(chosen: str, afspraken: Planafspraken | None, wat: str) -> str:
    if not chosen:
        return ""
    if afspraken is None:
        return ZONDER_PLAN
    number = int(chosen) if chosen.isdecimal() and len(chosen) < 6 else 0
    there = afspraken.signalering(number) if wat == "signalering" else afspraken.scenario(number)
    return "" if there is not None else f"Kies een {wat} uit het vastgestelde plan, of laat het leeg."
