"""One short form of a page of its own: what is wrong is said by the field, and what was typed stays."""

from collections.abc import Callable, Mapping

from plone.dexterity.browser.add import DefaultAddView
from plone.protect import CheckAuthenticator
from Products.statusmessages.interfaces import IStatusMessage

from zvh.levensloop.records.geheel import geheel
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.vaststellen import naar


class Kort(Lezen):
    """The form; a room says which fields, what is in the way, what is wrong with them, and how to keep them.

    `beletsel(casus)`: why nobody does this here, as a sentence; `fouten_in(casus, sent)`: what is wrong, by field;
    `maak(casus, sent)`: the record that was made; `gezegd(made)`: what to say of it.
    """

    velden: tuple[str, ...] = ()
    fouten: Mapping[str, str] = {}
    beletsel: Callable[[object], str]
    fouten_in: Callable[[object, Mapping[str, str]], Mapping[str, str]]
    maak: Callable[[object, Mapping[str, str]], object]

    def __call__(self) -> str:
        """Show the form, or keep it on POST and lead to what was made."""
        if why_not := type(self).beletsel(self.context):
            IStatusMessage(self.request).add(why_not, type="warning")
            return naar(self.request, self.context)
        return self._keep() if self.request.method == "POST" else self.index()

    def _keep(self) -> str:
        CheckAuthenticator(self.request)
        sent = {name: self.asked(name) for name in self.velden}
        self.fouten = type(self).fouten_in(self.context, sent)
        if self.fouten:
            self.request.response.setStatus(400)
            return self.index()
        with geheel():
            made = type(self).maak(self.context, sent)
        IStatusMessage(self.request).add(self.gezegd(made))
        return naar(self.request, made)

    def vandaag(self) -> str:
        """Return today as a calendar wants it."""
        return today().isoformat()


class Via(DefaultAddView):
    """There is one form to make it with: `adres`."""

    adres = ""

    def __call__(self) -> str:
        """Lead to it."""
        self.request.response.redirect(f"{self.context.absolute_url()}/{self.adres}")
        return ""
