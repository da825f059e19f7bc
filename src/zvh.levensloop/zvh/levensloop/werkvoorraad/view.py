"""The start page: what needs attention, most pressing first, a reason with each line."""

from plone import api

from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.werkvoorraad import partner, zvh
from zvh.levensloop.werkvoorraad.regel import Groep, found


class Werkvoorraad(Lezen):
    """What waits for this person: all casussen for ZVH staff, his own for a partner."""

    paginatitel = "Werkvoorraad"

    def __call__(self) -> str:
        """Gather the work once."""
        staff = api.user.has_permission("Levensloop: Werken met casussen")
        self.groups: list[Groep] = zvh.groups() if staff else partner.groups()
        return self.index()

    def may_list(self) -> bool:
        """Tell whether this person opens the list of casussen."""
        return bool(found("Casussen"))

    def may_report(self) -> bool:
        """Tell whether this person may report somebody."""
        return api.user.has_permission("Levensloop: Melden")

    def naam(self) -> str:
        """Return how this person is called."""
        user = api.user.get_current()
        return user.getProperty("fullname") or user.getUserName()
