"""What the levensloopcoördinator writes of an overdracht in concept: who takes over, what goes on (rights.md).

The rest of the concept is for who writes the whole.
"""

from collections.abc import Mapping

from plone import api
from zExceptions import BadRequest
from zope.component import getUtility
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent
from zope.schema import ValidationError

from zvh.levensloop.core.datum import datum
from zvh.levensloop.overdracht.content import TYPE
from zvh.levensloop.overdracht.schema import IOverdracht
from zvh.levensloop.records.dienst import Dienst
from zvh.levensloop.records.gebeurtenissen import append
from zvh.levensloop.records.interfaces import IGids
from zvh.levensloop.records.kort import Kort
from zvh.levensloop.records.leesbaar import leest
from zvh.levensloop.records.stuk import concept

AANVULLEN = "Levensloop: Overdracht aanvullen"
# The fields, and the category of each: whoever doesn't read it, doesn't write it.
CATEGORIE = {"coordinator_daar": "plan", "casusregisseur_daar": "plan", "blijft": "plan", "lopend": "juridisch"}
GEEN = "Er is geen overdracht in concept. Is zij al aangekondigd, dan verandert zij niet meer: bel het ZVH."
FOUT = "Dit past niet. Houd het bij één regel van hooguit 200 tekens."


def mag_aanvullen(casus: object) -> bool:
    """Tell whether whoever asks writes a part of a concept now."""
    return bool(api.user.has_permission(AANVULLEN, obj=casus)) and not beletsel(casus)


def beletsel(casus: object) -> str:
    """Return why there is nothing to write, as a Dutch sentence; "" when there is."""
    return "" if concept(casus, TYPE) is not None else GEEN


def deel(casus: object) -> dict[str, str]:
    """Return the part as it stands, by field: what whoever asks reads of it."""
    one = concept(casus, TYPE)
    return {name: getattr(one, name) or "" for name in CATEGORIE if leest(casus, CATEGORIE[name])}


def fouten_in(casus: object, sent: Mapping[str, str]) -> dict[str, str]:
    """Return what is wrong with it, by field."""
    wrong = {}
    for name in deel(casus):
        try:
            IOverdracht[name].bind(casus).validate(sent.get(name) or None)
        except ValidationError:
            wrong[name] = FOUT
    return wrong


def vul_aan(casus: object, sent: Mapping[str, str]) -> object:
    """Keep the part and return the casus; BadRequest says why not."""
    if why_not := beletsel(casus) or next(iter(fouten_in(casus, sent).values()), ""):
        raise BadRequest(why_not)
    one, known = concept(casus, TYPE), deel(casus)
    changed = {name: sent[name] for name in known if name in sent and sent[name] != known[name]}
    for name, value in changed.items():
        setattr(one, name, value or None)
    if changed:
        notify(ObjectModifiedEvent(one))
        append(one, "aangevuld door de levensloopcoördinator")
    return casus


class Pagina(Kort):
    """The form; what stands there already is in it."""

    velden = tuple(CATEGORIE)

    @property
    def paginatitel(self) -> str:
        """The title of the page in tab and history."""
        return f"Jouw deel van de overdracht {self.context.title}"

    beletsel, fouten_in, maak = (staticmethod(one) for one in (beletsel, fouten_in, vul_aan))

    def gezegd(self, made: object) -> str:
        """Return what happened, and what comes next."""
        return "Jouw deel van de overdracht is bewaard. Het ZVH kondigt haar aan."

    def zin(self) -> str:
        """Return where the casus goes, and when, as far as that is known."""
        one = concept(self.context, TYPE)
        there = getUtility(IGids).titel(one.naar) if one.naar else "een ander huis"
        return f"naar {there}{f', op {datum(one.overdrachtsdatum)}' if one.overdrachtsdatum else ''}"

    def regels(self) -> list[dict[str, object]]:
        """Return each field: name, label, help, value, and whether it is a longer text."""
        typed = self.request.method == "POST"
        return [
            {
                "naam": name,
                "titel": IOverdracht[name].title,
                "uitleg": IOverdracht[name].description,
                "waarde": self.asked(name) if typed else value,
                "lang": name in ("blijft", "lopend"),
            }
            for name, value in deel(self.context).items()
        ]


class Get(Dienst):
    """GET …/@overdracht-deel of a casus: the fields as texts."""

    def reply(self) -> dict[str, str]:
        """Return them; BadRequest when there is no concept."""
        if why_not := beletsel(self.context):
            raise BadRequest(why_not)
        return deel(self.context)


class Post(Dienst):
    """POST …/@overdracht-deel with some of the fields: texts."""

    def reply(self) -> dict[str, str]:
        """Keep them, and return all."""
        sent = self.body()
        names = [name for name in CATEGORIE if isinstance(sent, dict) and name in sent]
        vul_aan(self.context, dict(zip(names, self.texts(sent, *names), strict=True)))
        return deel(self.context)
