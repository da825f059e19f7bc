"""What waits for a partner: his casussen, the actions of his organisation, plans to file."""

from collections.abc import Iterator

from plone import api
from zope.component import getUtility

from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.approach.rechten import EIGEN
from zvh.levensloop.records.interfaces import ICasusfeiten, IMijnCasussen, IOpgeslagen
from zvh.levensloop.werkvoorraad.regel import Groep, Regel, casus_path, found, in_order, url

LOPENDE_MELDINGEN = ["concept", "ontvangen", "aanvulling_gevraagd", "compleet"]


def groups() -> list[Groep]:
    """Return the work of this person; nothing for who works with no casus at all."""
    plans, mine = found("Levensloopplan", review_state=["ter_vaststelling", "vastgesteld"]), _mine()
    sent = in_order(_meldingen())
    reported: list[Groep] = [("Jouw meldingen", "", sent)] if sent else []
    if not plans and not mine:
        return reported
    cases: list[Groep] = [("Jouw casussen", "", in_order(mine.values()))] if mine else []
    return [
        ("Plannen", "Er wacht geen plan op je.", in_order(_plans(plans))),
        ("Acties van je organisatie", "Er staan geen acties open.", in_order(_actions(mine))),
        *cases,
        *reported,
    ]


def _meldingen() -> Iterator[Regel]:
    """Yield what this person reported and is not done with, and how it stands."""
    tool = api.portal.get_tool("portal_workflow")
    for brain in found("Melding", review_state=LOPENDE_MELDINGEN):
        melding = brain.getObject()
        words = f"Melding: {tool.getTitleForStateOnType(brain.review_state, 'Melding').lower()}"
        yield Regel(brain.getURL(), melding.nummer, melding.betrokkene, words, None)


def _mine() -> dict[str, Regel]:
    """Return a line for each casus of this person by its path, with as much as he reads."""
    read = getUtility(IMijnCasussen)(api.user.get_current().getId())
    lines = {}
    for brain in found("Casus", UID=list(read)) if read else ():
        feiten, categories = ICasusfeiten(brain.getObject())(), read[brain.UID]
        naam = feiten.naam if "identiteit" in categories else ""
        dag = feiten.volgende_overleg if "plan" in categories else None
        words = f"{fase(brain.review_state).titel}{', volgend overleg' if dag else ''}"
        lines[brain.getPath()] = Regel(brain.getURL(), feiten.kenmerk, naam, words, dag)
    return lines


def _actions(mine: dict[str, Regel]) -> Iterator[Regel]:
    for brain in found("Actiepunt", review_state="open"):
        action, casus = brain.getObject(), mine.get(casus_path(brain))
        if EIGEN in api.user.get_roles(obj=action):
            kenmerk, naam = (casus.kenmerk, casus.naam) if casus else (action.__parent__.title, "")
            yield Regel(brain.getURL(), kenmerk, naam, action.wat, action.voor)


def _plans(brains: list[object]) -> Iterator[Regel]:
    """Yield plans that are offered for adoption, and adopted ones that this person still has to file."""
    for brain in brains:
        plan = brain.getObject()
        if brain.review_state == "ter_vaststelling":
            yield Regel(url(brain.getPath()), plan.__parent__.title, "", f"{plan.title}: lees en reageer", None)
        elif IOpgeslagen(plan).wacht():
            yield Regel(url(brain.getPath()), plan.__parent__.title, "", f"{plan.title} opslaan in het EPD", None)
