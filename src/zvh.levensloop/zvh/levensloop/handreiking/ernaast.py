"""The handreiking beside the work: a small panel that leads to the page of this step; foldable, never in the way."""

from plone import api
from Products.Five.browser import BrowserView
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.core.approach.tafels import tafelsoort
from zvh.levensloop.core.handreiking import bij_fase, bij_stuk
from zvh.levensloop.records.interfaces import ICasusContent, IOverlegContent, IVanOverleg

TAFEL = "Tafel"
KEY = "zvh.levensloop.handreiking.ernaast"


class Ernaast(BrowserView):
    """The page that belongs to a casus, by its phase, or to a record, by what it is; `soort`: the type being added."""

    soort = ""

    def pagina(self) -> object | None:
        """Return its brain; None when there is none, or none that is published. One query, kept for this request."""
        name = self._naam()
        if not name:
            return None
        kept = IAnnotations(self.request).setdefault(KEY, {})
        if name not in kept:
            kept[name] = next(iter(_published(name)), None)
        return kept[name]

    def _naam(self) -> str:
        context = self.context
        if self.soort:
            return bij_stuk(self.soort)
        if ICasusContent.providedBy(context):
            return bij_fase(api.content.get_state(context))
        return bij_stuk(context.portal_type, _overleg(context))


def _overleg(record: object) -> str:
    """Return the kind of the overleg that a record is, came from, or holds; "" for no overleg."""
    if IOverlegContent.providedBy(record):
        return record.soort or ""
    if record.portal_type == TAFEL:
        return tafelsoort(record.soort).overleg if record.soort else ""
    around = getattr(record, "__parent__", None)
    if not IVanOverleg.providedBy(record) or not ICasusContent.providedBy(around):
        return ""
    return getattr(around.get(record.van), "soort", "") or ""


def _published(name: str) -> list[object]:
    return api.content.find(portal_type="Handreikingpagina", getId=name, review_state="gepubliceerd", sort_limit=1)
