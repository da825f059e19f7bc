"""Profiles that the add-ons page does not offer."""

from plone.base.interfaces import INonInstallable
from zope.interface import implementer


@implementer(INonInstallable)
class HiddenProfiles:
    """Only the distribution uses these."""

    def getNonInstallableProfiles(self) -> list[str]:
        """Return the ids of the hidden profiles."""
        return [f"zvh.levensloop:{name}" for name in ("intranet", "demo", "uninstall")]

    def getNonInstallableProducts(self) -> list[str]:
        """Return nothing: the product itself is offered."""
        return []
