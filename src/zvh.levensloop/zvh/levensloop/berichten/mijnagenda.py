"""The page on which one makes, renews or takes back the address of one's own calendar."""

from plone import api
from plone.protect import CheckAuthenticator
from Products.statusmessages.interfaces import IStatusMessage

from zvh.levensloop.berichten import sleutels
from zvh.levensloop.berichten.agenda import EXTENSIE, afspraken
from zvh.levensloop.berichten.ical import Afspraak
from zvh.levensloop.berichten.mail import link
from zvh.levensloop.records.klok import AMSTERDAM, today
from zvh.levensloop.records.lezen import Lezen


class MijnAgenda(Lezen):
    """What stands in one's calendar, and its address."""

    paginatitel = "Mijn agenda"
    nieuw = ""  # the address, shown on the answer to the button alone

    def __call__(self) -> str:
        """Show it; on POST make a new address, or take it back."""
        self.me = api.user.get_current().getId()
        if self.request.method == "POST":
            CheckAuthenticator(self.request)
            if self.asked("doe") == "intrekken":
                sleutels.trek_in(self.me)
                IStatusMessage(self.request).add(
                    "Het adres werkt niet meer. Je agenda buiten het intranet loopt niet meer mee."
                )
                self.request.response.redirect(f"{self.context.absolute_url()}/@@mijn-agenda")
                return ""
            self.nieuw = link(f"agenda/{sleutels.maak(self.me)}{EXTENSIE}")
        return self.index()

    def sinds(self) -> str:
        """Return since which day the address works; "" when there is none."""
        kept = sleutels.sleutel(self.me)
        return self.datum(kept.sinds.astimezone(AMSTERDAM).date()) if kept is not None else ""

    def afspraken(self) -> list[Afspraak]:
        """Return what comes, first on top."""
        coming = [one for one in afspraken(self.me) if one.dag >= today()]
        return sorted(coming, key=lambda one: (one.dag, one.begin, one.kenmerken))
