"""The page: fetch the empty workbook, hand in the filled one, see what it would do, and let it be done."""

from base64 import b64decode, b64encode
from binascii import Error as NoBase64

from plone.protect import CheckAuthenticator
from Products.Five.browser import BrowserView
from Products.statusmessages.interfaces import IStatusMessage

from zvh.levensloop.core.werkboek.lezen import MEESTE_RIJEN
from zvh.levensloop.core.werkboek.pakket import GROOTST, NietTeLezen
from zvh.levensloop.instroom.werkboek.bestand import hand_over, leeg
from zvh.levensloop.instroom.werkboek.doen import TE_DRUK, Ingestroomd, laat_instromen, mag_vaststellen, te_druk
from zvh.levensloop.instroom.werkboek.proef import Proef, Uitslag, proef
from zvh.levensloop.records.logregel import log

ANDERS = (
    "Er is niets gedaan: sinds je dit overzicht kreeg is er iets veranderd. Kijk het opnieuw na en bevestig daarna."
)
AL = "Deze rijen zijn al ingestroomd. Er is niets dubbel gemaakt."
NIETS = "Er is niets gedaan: geen enkele rij stond klaar om in te stromen."


class Leeg(BrowserView):
    """Hands over the empty workbook."""

    def __call__(self) -> bytes:
        """Return the file."""
        return hand_over(self.request, leeg(self.context))


class Werkboek(BrowserView):
    """The file travels with the page between the dry run and the confirmation; the server keeps nothing of it."""

    paginatitel = "Instroom uit een werkboek"
    proef: Proef | None = None
    gedaan: tuple[Ingestroomd, ...] = ()
    fout = ""
    data = b""
    meeste_rijen = MEESTE_RIJEN
    grootst = f"{GROOTST // 1000} kB"

    def __call__(self) -> str:
        """Show the page; on a POST with what the file would do, or did."""
        if self.request.method == "POST":
            CheckAuthenticator(self.request)
            try:
                self._answer()
            except NietTeLezen as error:
                self.fout, self.proef = str(error), None
                self.request.response.setStatus(400)
        return self.index()

    def _answer(self) -> None:
        form = self.request.form
        confirms = "werkboek" in form
        self.data = _kept(form["werkboek"]) if confirms else _uploaded(form.get("bestand"))
        self.proef = proef(self.data, self.context)
        if confirms:
            self._doe(str(form.get("gezien") or ""))
        else:
            log("werkboek nagekeken", doel=f"{len(self.proef.uitslagen)} rijen")

    def _doe(self, seen: str) -> None:
        if te_druk(self.request):
            self.request.response.setStatus(503)
            IStatusMessage(self.request).add(TE_DRUK, type="warning")
            return
        rows = self.proef.te_maken(self._toch())
        if seen != self.proef.gezien or not rows:
            IStatusMessage(self.request).add(self._waarom_niet(seen, rows), type="warning")
            return
        adopt = self.mag_vaststellen() and self.request.form.get("vaststellen") == "ja"
        self.gedaan = laat_instromen(self.context, rows, adopt)

    def _waarom_niet(self, seen: str, rows: tuple[Uitslag, ...]) -> str:
        if not rows and self.proef.van("al"):
            return AL
        return NIETS if seen == self.proef.gezien else ANDERS

    def _toch(self) -> frozenset[int]:
        """Return the rows that somebody lets in although they look like a casus."""
        ticked = self.request.form.get("toch") or ()
        numbers = [ticked] if isinstance(ticked, str) else ticked
        return frozenset(int(one) for one in numbers if isinstance(one, str) and one.isdecimal() and len(one) < 7)

    def mag_vaststellen(self) -> bool:
        """Tell whether this person may adopt at once."""
        return mag_vaststellen(self.context)

    def bestand(self) -> str:
        """Return the file as text, to come back with the confirmation."""
        return b64encode(self.data).decode()

    def over(self) -> tuple[object, ...]:
        """Return what was not made, after the rest was."""
        made = {one.nummer for one in self.gedaan}
        return tuple(one for one in self.proef.uitslagen if one.nummer not in made)

    def aantal(self, count: int, one: str, more: str) -> str:
        """Return a number with the words for one, or for more."""
        return f"{count} {one if count == 1 else more}"

    def knop(self, good: int, more: bool) -> str:
        """Return the words on the button; `more`: there are rows to tick beside the good ones."""
        if not good:
            return "Aangevinkte casussen laten instromen"
        ticked = " en wat je aanvinkte" if more else ""
        return f"{self.aantal(good, 'casus', 'casussen')}{ticked} laten instromen"

    def waarom(self, one: Uitslag) -> str:
        """Return why a row was not made."""
        if one.al:
            return f"al eerder ingestroomd als {one.al}."
        if one.fouten:
            return " ".join(str(fout) for fout in one.fouten)
        return f"lijkt op {' en '.join(one.gelijk)}."

    def kenmerk_url(self, kenmerk: str) -> str:
        """Return where a casus is."""
        return f"{self.context.absolute_url()}/{kenmerk.lower()}"


def _uploaded(sent: object) -> bytes:
    """Return the bytes of the uploaded file, one more than may be at most; none for what is no file."""
    return sent.read(GROOTST + 1) if hasattr(sent, "read") and getattr(sent, "filename", "") else b""


def _kept(text: object) -> bytes:
    try:
        return b64decode(str(text), validate=True)
    except (NoBase64, ValueError) as error:
        raise NietTeLezen("Het werkboek is onderweg beschadigd. Kies het bestand opnieuw.") from error
