"""The same over REST."""

from base64 import b64decode
from binascii import Error as NoBase64

from zExceptions import BadRequest

from zvh.levensloop.core.werkboek.pakket import NietTeLezen
from zvh.levensloop.instroom.werkboek.doen import TE_DRUK, Ingestroomd, laat_instromen, mag_vaststellen, te_druk
from zvh.levensloop.instroom.werkboek.proef import Proef, Uitslag, proef
from zvh.levensloop.records.dienst import Dienst
from zvh.levensloop.records.logregel import log
from zvh.levensloop.records.weigering import Geweigerd

VORM = (
    'Stuur JSON: {"werkboek": het bestand in base64, "doen": false, "vaststellen": false, "toch": [nummers van rijen]}.'
    ' Alleen "werkboek" is nodig.'
)


class InstroomWerkboek(Dienst):
    """POST …/@instroom-werkboek with a workbook in base64: 200 with what each row would do; with `doen`: does it."""

    vorm = VORM

    def reply(self) -> dict[str, object]:
        """Answer with the rows; 400 says in Dutch what is wrong with what was sent."""
        sent = self._sent()
        try:
            tried = proef(_bytes(sent.get("werkboek")), self.context)
        except NietTeLezen as error:
            raise BadRequest(str(error)) from error
        if not sent.get("doen"):
            log("werkboek nagekeken", doel=f"{len(tried.uitslagen)} rijen")
            return _answer(tried, ())
        return self._doe(tried, sent)

    def _doe(self, tried: Proef, sent: dict[str, object]) -> dict[str, object]:
        if sent.get("vaststellen") and not mag_vaststellen(self.context):
            raise Geweigerd("Vaststellen doet een procesregisseur. Laat 'vaststellen' weg: dan blijft het een concept.")
        if te_druk(self.request):
            self.request.response.setStatus(503)
            return {"type": "ServiceUnavailable", "message": TE_DRUK}
        rows = tried.te_maken(frozenset(sent.get("toch") or ()))
        return _answer(tried, laat_instromen(self.context, rows, bool(sent.get("vaststellen"))))

    def _sent(self) -> dict[str, object]:
        sent = self.body()
        flags = [sent.get(name, False) for name in ("doen", "vaststellen")]
        rows = sent.get("toch", [])
        numbers = isinstance(rows, list) and all(type(one) is int for one in rows)
        if not all(isinstance(flag, bool) for flag in flags) or not numbers:
            raise BadRequest(VORM)
        return sent


def _bytes(text: object) -> bytes:
    try:
        return b64decode(text, validate=True) if isinstance(text, str) else b""
    except (NoBase64, ValueError) as error:
        raise BadRequest(VORM) from error


def _answer(tried: Proef, made: tuple[Ingestroomd, ...]) -> dict[str, object]:
    became = {one.nummer: one for one in made}
    return {"gedaan": len(made), "rijen": [_row(one, became.get(one.nummer)) for one in tried.uitslagen]}


def _row(one: Uitslag, made: Ingestroomd | None) -> dict[str, object]:
    """Return a row by number, without what it says about the client."""
    return {
        "rij": one.nummer,
        "uitkomst": "gemaakt" if made else one.soort,
        "fouten": [{"kolom": fout.kolom, "wat": fout.wat} for fout in one.fouten],
        "lijkt_op": list(one.gelijk),
        "nog_nodig": list(one.nog),
        "casus": made.kenmerk if made else one.al,
        "instroom": made.instroom if made else "",
        "vastgesteld": bool(made and made.fase),
    }
