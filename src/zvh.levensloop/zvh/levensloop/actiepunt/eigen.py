"""For which organisations somebody may add an action (rights.md): a member of the team for his own only."""

from plone import api
from zExceptions import BadRequest

from zvh.levensloop.records.gebeurtenissen import current_person
from zvh.levensloop.records.interfaces import IDeelname

ALLEEN_EIGEN = "Je voegt acties toe voor je eigen organisatie. Vraag de coördinator om een actie voor een ander."


def eigen_organisaties(casus: object) -> frozenset[str] | None:
    """Return for which organisations (UIDs) whoever acts may add an action; None: for every one."""
    # Who reports on every action, leads the casus; a role for one's own organisation is held on the action alone.
    if api.user.has_permission("Levensloop: Actiepunt melden", obj=casus):
        return None
    return IDeelname(casus).organisaties(current_person()[0])


def controleer(casus: object, organisatie: str | None) -> None:
    """BadRequest when whoever acts may not add an action for this organisation."""
    own = eigen_organisaties(casus)
    if own is not None and organisatie not in own:
        raise BadRequest(ALLEEN_EIGEN)
