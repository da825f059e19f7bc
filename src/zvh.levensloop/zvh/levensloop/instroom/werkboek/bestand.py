"""The empty workbook of this house, with its own lists to choose from."""

from zvh.levensloop.core.werkboek.leeg import MEDIA_TYPE, write
from zvh.levensloop.core.werkboek.lezen import BLAD, MEESTE_RIJEN
from zvh.levensloop.instroom.werkboek.kolommen import kolommen

NAAM = "instroom-werkboek.xlsx"
UITLEG = (
    "Lopende casussen laten instromen",
    f"Vul op het blad '{BLAD}' per casus een rij in, ten hoogste {MEESTE_RIJEN}. Laat de titels bovenaan staan.",
    "Je hoeft niet alles te weten: laat leeg wat je niet weet. Wat je invult moet kloppen.",
    "Kies waar een lijst bij staat een woord uit die lijst. Een organisatie die ontbreekt zet je eerst in de gids.",
    "Bewaar het als .xlsx en zet het op het intranet bij Casussen. Je ziet dan eerst per rij wat er gebeurt.",
    "Bewaar dit bestand niet langer dan nodig: er staan namen in.",
    "Dikgedrukt: nodig om de casus in zijn fase te zetten.",
)


def leeg(context: object) -> bytes:
    """Return the empty workbook."""
    return write([column.kolom for column in kolommen(context)], UITLEG)


def hand_over(request: object, data: bytes) -> bytes:
    """Set the headers of a download and return its bytes."""
    response = request.response
    response.setHeader("Content-Type", MEDIA_TYPE)
    response.setHeader("Content-Disposition", f'attachment; filename="{NAAM}"')
    response.setHeader("Cache-Control", "no-store")
    response.setHeader("Content-Length", str(len(data)))
    return data
