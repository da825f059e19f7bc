"""A tab of the page of a casus: what those of all rooms share."""

from zvh.levensloop.records.leesbaar import leest


class Tabblad:
    """A tab for whoever reads what was agreed; say more in `mag`."""

    titel = ""
    volgorde = 0
    blok = ""

    def __init__(self, casus: object):
        self.casus = casus

    def mag(self) -> bool:
        """Tell whether this person reads plan, actions and team of the casus."""
        return leest(self.casus, "plan")
