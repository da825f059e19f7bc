"""The fields of a page of the handreiking."""

from plone.app.dexterity.textindexer.directives import searchable
from plone.app.textfield import RichText
from plone.supermodel import model
from zope import schema


class IHandreikingpagina(model.Schema):
    """A page that explains a part of the approach."""

    title = schema.TextLine(title="Titel", description="Waar gaat de pagina over? Zo staat ze in de lijst.")
    description = schema.Text(
        title="Samenvatting",
        description="Eén of twee zinnen. Ze staan in de lijst en boven de tekst.",
        required=False,
        missing_value="",
    )
    text = RichText(
        title="Tekst",
        description="Noem geen cliënten en verwijs niet naar casussen: iedereen die inlogt leest dit.",
        allowed_mime_types=("text/html",),
        default_mime_type="text/html",
        output_mime_type="text/x-html-safe",
        required=False,
    )
    searchable("title", "description", "text")
