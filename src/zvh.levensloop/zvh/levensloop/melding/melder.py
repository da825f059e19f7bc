"""Who reported a casus, for other rooms."""

from plone import api
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.records.interfaces import ICasusContent, IMelder


@implementer(IMelder)
@adapter(ICasusContent)
class Melder:
    """The melder of one casus."""

    def __init__(self, casus: object):
        self.casus = casus

    def __call__(self) -> tuple[str, str]:
        """Return user id and organisation (UID); "" for what is not known."""
        uid = self.casus.melding_uid
        found = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(UID=uid) if uid else ()
        melding = found[0]._unrestrictedGetObject() if found else None
        return (melding.melder, melding.organisatie or "") if melding is not None else ("", "")
