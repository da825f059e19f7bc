"""The labels of a plan as actions of partners: adopting makes one for each label, once for a casus (R23)."""

from BTrees.OOBTree import OOBTree
from zope.annotation.interfaces import IAnnotations
from zope.component import getUtility

from zvh.levensloop.core.approach.labels import actie, organisatie_voor
from zvh.levensloop.core.approach.werkdagen import werkdagen_later
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.interfaces import IGids, IMaakActie, ITeamleden
from zvh.levensloop.records.klok import today

KEY = "zvh.levensloop.labels"


def nieuwe_labels(plan: object) -> dict[str, str]:
    """Return the labels (words by token) of a plan for which its casus has no action yet, in the order of the list."""
    made, chosen = IAnnotations(plan.__parent__).get(KEY, {}), plan.labels or ()
    terms = instellingen().terms("labels")
    return {term.token: term.titel for term in terms if term.token in chosen and term.token not in made}


def on_adopted(plan: object, event: object) -> None:
    """Make an action for each label that has none; the next version makes no double."""
    if event.transition is None or event.transition.id != "vaststellen":
        return
    casus, house = plan.__parent__, instellingen()
    gids, uids = getUtility(IGids), ITeamleden(casus).organisaties(today())
    team = {uid: gids.soort(uid) for uid in uids}
    voor = werkdagen_later(today(), house.termijnen.label_werkdagen)
    for token, titel in nieuwe_labels(plan).items():
        organisatie = organisatie_voor(house.labels_bij.get(token), team)
        number = IMaakActie(casus)(actie(titel, organisatie), organisatie, voor)
        IAnnotations(casus).setdefault(KEY, OOBTree())[token] = number
