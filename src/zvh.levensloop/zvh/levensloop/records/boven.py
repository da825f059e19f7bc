"""What stands above content: folders that this person may not see leave no title and no address."""

from plone.app.uuid.utils import uuidToObject
from plone.outputfilters.browser.resolveuid import ResolveUIDView
from plone.restapi.interfaces import ISerializeToJsonSummary
from plone.restapi.serializer.summary import DefaultJSONSummarySerializer
from Products.CMFPlone.browser.navigation import PhysicalNavigationBreadcrumbs
from zope.component import getMultiAdapter
from zope.interface import implementer

from zvh.levensloop.records.afwezig import may_see
from zvh.levensloop.records.interfaces import IBesloten

NOTHING = "0" * 32  # a UID that nothing has


class Kruimels(PhysicalNavigationBreadcrumbs):
    """The path that leads to closed content, for pages and for `@breadcrumbs`."""

    def breadcrumbs(self) -> tuple[dict[str, object], ...]:
        """Return each step that this person may see."""
        if may_see(self.context):
            return super().breadcrumbs()
        above = getMultiAdapter((self.context.__parent__, self.request), name="breadcrumbs_view")
        return tuple(above.breadcrumbs())


@implementer(ISerializeToJsonSummary)
class Samenvatting(DefaultJSONSummarySerializer):
    """Content in the JSON of other content, such as `parent`."""

    def __call__(self) -> dict[str, object]:
        return super().__call__() if may_see(self.context) else {}


class ResolveUID(ResolveUIDView):
    """`resolveuid/<UID>` of closed content that this person may not see answers as an unknown UID."""

    def __call__(self) -> str:
        """Redirect, or NotFound."""
        there = uuidToObject(self.uuid, unrestricted=True)
        if IBesloten.providedBy(there) and not may_see(there):
            self.uuid = NOTHING  # so that Plone refuses both in one place, with one traceback for administrators
        return super().__call__()
