"""What somebody records once, for who reads a category; what becomes of it is recorded once too."""

from zvh.levensloop.records.stuk import Genummerd


class Eenmalig(Genummerd):
    """One of them. Its title is its number: what it is about has a category.

    `plan`: id of the version of the plan that it is matched to, "" for none.
    """

    categorie = ""  # that every reader of one reads
    leesbaar_voor = None
    plan = ""
    wie = ""
    naam = ""
    organisatie = ""  # in words, of that day

    @property
    def lezers(self) -> tuple[str, ...]:
        """The categories that its readers read."""
        narrow = self.leesbaar_voor not in (None, "", self.categorie)
        return (self.categorie, self.leesbaar_voor) if narrow else (self.categorie,)

    @property
    def door(self) -> str:
        """Who recorded it, with the organisation of that day."""
        return ", ".join(part for part in (self.naam, self.organisatie) if part)
