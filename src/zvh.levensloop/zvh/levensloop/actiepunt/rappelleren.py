"""The button that reminds another organisation of a late action, and the same over REST."""

from zvh.levensloop.actiepunt.rappel import rappelleer
from zvh.levensloop.actiepunt.view import back
from zvh.levensloop.core.approach.rappel import keren
from zvh.levensloop.records.dienst import Dienst
from zvh.levensloop.records.doen import doe
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.velden import term_title


class Rappel(Lezen):
    """The button behind a late action."""

    def __call__(self) -> str:
        """Answer a POST by going back to where the person was."""
        return doe(self, self._rappel, back(self.request, self.context.absolute_url()))

    def _rappel(self) -> str:
        number = rappelleer(self.context)
        naam = term_title(self.context, "organisaties", self.context.organisatie)
        return f"Rappel gegeven ({keren(number)}). {naam} ziet het in de werkvoorraad."


class Post(Dienst):
    """POST …/@rappel of an action."""

    def reply(self) -> dict[str, object]:
        """Give it, and return how often that was done by now."""
        self.body()
        return {"@id": self.context.absolute_url(), "rappels": rappelleer(self.context)}
