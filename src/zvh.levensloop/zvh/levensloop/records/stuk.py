"""A record of a step in the approach: a concept, numbered in its casus, until it is adopted."""

from plone import api
from plone.dexterity.content import Item
from zExceptions import BadRequest
from zope.interface import implementer

from zvh.levensloop.records.gebeurtenissen import append
from zvh.levensloop.records.interfaces import IBepaaltFase, IDossierstuk, IVerloop
from zvh.levensloop.records.vaststelling import is_frozen


class Genummerd(Item):
    """A record of a casus; its title is what it is and its number."""

    soort = "Stuk"
    gedaan = "vastgesteld"  # what its event says once it does not change any more
    nummer = 0
    vaststelling = None

    @property
    def title(self) -> str:
        """What it is, and its number in the casus."""
        return f"{self.soort} {self.nummer}" if self.nummer else self.soort

    @title.setter
    def title(self, value: str) -> None:
        """Ignore: it follows from what it is."""


@implementer(IDossierstuk)
class Dossierstuk(Genummerd):
    """One record of a step."""

    def prepare(self, casus: object, number: int) -> None:
        """Take a number, just before the casus takes it in."""
        self.nummer = number
        self.vaststelling = None
        append(self, "concept gemaakt")


@implementer(IBepaaltFase)
class Besluit(Dossierstuk):
    """A record of which one at a time is under way, and which brings the casus into a phase when it is adopted."""

    uitkomsten = ()
    van = ""  # id of the overleg that it is the outcome of

    def prepare(self, casus: object, number: int) -> None:
        """Take a number; BadRequest while another is a concept, or in a phase where no outcome can be reached."""
        if any(not is_frozen(other) for other in van_soort(casus, self.portal_type)):
            raise BadRequest(f"Er is al een concept van dit stuk: {self.soort}. Werk daarin verder.")
        self.controleer(casus)
        super().prepare(casus, number)

    def controleer(self, casus: object) -> None:
        """Refuse a phase in which none of the outcomes is possible; the sentence is that of the first."""
        verloop, kind = IVerloop(casus), self.portal_type.lower()
        reasons = [verloop.beletsel(kind, uitkomst) for uitkomst in self.uitkomsten]
        if all(reasons):
            raise BadRequest(reasons[0])

    def fasestap(self) -> tuple[str, str]:
        """Return kind and outcome."""
        return self.portal_type.lower(), self.uitkomst or ""


def van_soort(casus: object, portal_type: str) -> list[object]:
    """Return the records of one type in a casus, newest first; wakes no other."""
    name = f"{portal_type.lower()}-"
    found = [casus[record] for record in casus.objectIds() if record.startswith(name)]
    return sorted(found, key=lambda record: -record.nummer)


def concept(casus: object, portal_type: str, te_zien: bool = False) -> object | None:
    """Return the record of a type that is not adopted yet; None when there is none.

    `te_zien`: only for who may see it; else whoever asks.
    """
    found = next((one for one in van_soort(casus, portal_type) if not is_frozen(one)), None)
    hidden = te_zien and found is not None and not api.user.has_permission("View", obj=found)
    return None if hidden else found


def vervang_vorige(record: object, event: object) -> None:
    """When a record is adopted, the one of its type before it becomes *vervangen*, where its workflow knows that."""
    if event.transition is None or event.transition.id != "vaststellen":
        return
    for former in van_soort(record.__parent__, record.portal_type):
        steps = {step["id"] for step in api.portal.get_tool("portal_workflow").getTransitionsFor(former)}
        if former.nummer < record.nummer and api.content.get_state(former) == "vastgesteld" and "vervangen" in steps:
            api.content.transition(former, transition="vervangen")
            append(former, "vervangen", f"door {record.title}")


def vervang_vastgelegde(record: object, event: object) -> None:
    """When a record is recorded, the one that held until now becomes *vervangen*, whoever's that is."""
    if event.transition is None or event.transition.id != "vaststellen":
        return
    for former in van_soort(record.__parent__, record.portal_type):
        if former.nummer < record.nummer and api.content.get_state(former) == "vastgelegd":
            with api.env.adopt_roles(["Procesregisseur"]):
                api.content.transition(former, transition="vervangen")
            append(former, "vervangen", f"door {record.title}")


def weiger_vervangen(record: object, event: object) -> None:
    """Refuse *vervangen* as long as no newer one was adopted, also over REST."""
    if event.transition is None or event.transition.id != "vervangen":
        return
    others = van_soort(record.__parent__, record.portal_type)
    if not any(is_frozen(other) and other.nummer > record.nummer for other in others):
        raise BadRequest("Dit wordt vanzelf vervangen zodra een nieuw stuk is vastgesteld.")
