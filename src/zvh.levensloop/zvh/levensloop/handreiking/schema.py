"""The fields of a page of the handreiking."""

from plone.app.textfield import RichText
from plone.supermodel import model
from zope import schema

from zvh.levensloop.records.datums import Datum

GEEN_CLIENT = "Noem geen cliënten en verwijs niet naar casussen: iedereen die inlogt leest dit."


def _tekst(title: str, description: str) -> RichText:
    return RichText(
        title=title,
        description=description,
        allowed_mime_types=("text/html",),
        default_mime_type="text/html",
        output_mime_type="text/x-html-safe",
        required=False,
    )


class IHandreikingpagina(model.Schema):
    """A page that explains a part of the approach."""

    title = schema.TextLine(title="Titel", description="Waar gaat de pagina over? Zo staat ze in de lijst.")
    description = schema.Text(
        title="Samenvatting",
        description="Eén of twee zinnen. Ze staan in de lijst en boven de tekst.",
        required=False,
        missing_value="",
    )
    text = _tekst("Tekst", f"Gebruik koppen: lezers kunnen bij elke kop een opmerking geven. {GEEN_CLIENT}")
    regionaal = _tekst("In onze regio", f"Wat jouw huis toevoegt; het staat in een eigen blok. {GEEN_CLIENT}")
    contact = schema.TextLine(
        title="Contact",
        description="Bij wie kan een lezer terecht met een vraag? Noem een rol of een afdeling.",
        required=False,
        missing_value="",
        default="",
    )
    opnieuw_bekijken = Datum(
        title="Opnieuw bekijken voor",
        description="Vanaf een maand voor deze dag staat de pagina in de werkvoorraad van de redactie.",
        required=False,
    )
    bron = schema.Text(
        title="Waar het op steunt",
        description="Noem de bronnen in woorden. Ze staan onder de tekst.",
        required=False,
        missing_value="",
        default="",
    )
