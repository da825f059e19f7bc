"""Who works for an organisation, as other rooms ask it: they decide who may see the answer."""

from zope.interface import implementer

from zvh.levensloop.mensen.mens import mensen
from zvh.levensloop.mensen.register import BEEINDIGD
from zvh.levensloop.records.interfaces import ICollegas


@implementer(ICollegas)
class Collegas:
    """Answers about an organisation by its UID."""

    def __call__(self, organisatie: str) -> dict[str, str]:
        """Return the names, by user id, of who may still log in; nobody for no organisation."""
        if not organisatie:
            return {}
        return {one.user_id: one.naam for one in mensen() if one.organisatie == organisatie and one.staat != BEEINDIGD}


collegas = Collegas()
