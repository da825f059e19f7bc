"""What waits to go out and why, for who keeps the site: without addresses, and without what it says."""

import datetime as dt

from plone.protect import CheckAuthenticator
from Products.statusmessages.interfaces import IStatusMessage

from zvh.levensloop.berichten.bericht import Bericht, berichten, wijzig
from zvh.levensloop.berichten.bezorgen import ingesteld, na_afloop
from zvh.levensloop.core.datum import datum
from zvh.levensloop.records.klok import AMSTERDAM
from zvh.levensloop.records.lezen import Lezen


class Wachtrij(Lezen):
    """The list, and a button to try again now."""

    paginatitel = "Uitgaande mail"

    def __call__(self) -> str:
        """Show it, or on POST try all again at once."""
        self.lijst = berichten()
        if self.request.method == "POST":
            CheckAuthenticator(self.request)
            for one in self.lijst:
                if one.volgende is not None:
                    wijzig(one.sleutel, volgende=None)
            na_afloop()
            IStatusMessage(self.request).add(
                "Het wordt nu opnieuw geprobeerd. Ververs deze pagina over een halve minuut."
            )
            self.request.response.redirect(f"{self.context.absolute_url()}/@@uitgaande-mail")
            return ""
        return self.index()

    def fouten(self) -> list[str]:
        """Return what goes wrong now, each once."""
        found = [] if ingesteld() else ["Er is geen mailserver ingesteld. Vul naam en poort in bij Mailinstellingen."]
        return list(dict.fromkeys([*found, *(one.fout for one in self.lijst if one.fout)]))

    def sinds(self, one: Bericht) -> str:
        """Return when it was laid ready."""
        return _moment(one.gemaakt)

    def weer(self, one: Bericht) -> str:
        """Return when it is tried again; "" when that is now."""
        return _moment(one.volgende) if one.volgende is not None else ""


def _moment(when: dt.datetime) -> str:
    local = when.astimezone(AMSTERDAM)
    return f"{datum(local.date())}, {local:%H:%M}"
