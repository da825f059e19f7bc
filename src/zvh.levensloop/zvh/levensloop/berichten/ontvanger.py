"""To whom a message goes, asked at the moment that it goes out."""

from plone.uuid.interfaces import IUUID
from zope.component import getUtility

from zvh.levensloop.berichten.bericht import Bericht
from zvh.levensloop.core.approach.einde import OVERLEDEN
from zvh.levensloop.records.interfaces import (
    IDeelname,
    IEinde,
    IMensen,
    IMijnCasussen,
    IRegister,
    IUitnodigen,
    IVindCasus,
)
from zvh.levensloop.records.klok import today

AFZEGGING = "CANCEL"


def adres(bericht: Bericht) -> str:
    """Return the mail address; "" when it is too late, or for who no longer gets it."""
    if bericht.tot is not None and bericht.tot < today():
        return ""
    if bericht.casus and not _mag(bericht):
        return ""
    return bericht.adres or getUtility(IMensen).adres(bericht.aan)


def casus_van(uid: str) -> object | None:
    """Return a casus by its UID."""
    line = getUtility(IRegister)().get(uid)
    return getUtility(IVindCasus).op_kenmerk(line.kenmerk) if line is not None else None


def hoort(casus: object, user_id: str) -> bool:
    """Tell whether a person has to do with a casus now: staff of the house, or somebody of its team or its table."""
    if user_id in getUtility(IMensen).van_huis() or IDeelname(casus).organisaties(user_id):
        return True
    return IUUID(casus) in getUtility(IMijnCasussen).te_gast(user_id)


def is_overleden(casus: object) -> bool:
    """Tell whether the client has died: from then on nothing goes out (process.md §2)."""
    einde = IEinde(casus)()
    return einde is not None and einde.reden == OVERLEDEN


def _mag(bericht: Bericht) -> bool:
    casus = casus_van(bericht.casus)
    if casus is None or is_overleden(casus):
        return False
    return (
        not bericht.aan or hoort(casus, bericht.aan) or (bericht.methode == AFZEGGING and _in_team(casus, bericht.aan))
    )


def _in_team(casus: object, user_id: str) -> bool:
    """Who was called to a meeting hears that it was called off, also when its casus closed meanwhile."""
    return any(one["gebruiker"] == user_id for one in IUitnodigen(casus).team(today()))
