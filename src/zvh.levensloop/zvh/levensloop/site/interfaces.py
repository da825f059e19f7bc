"""The browser layer of the add-on."""

from zope.publisher.interfaces.browser import IDefaultBrowserLayer


class ILevensloop(IDefaultBrowserLayer):
    """Present on every request to a site where the add-on is installed."""


class IIntranet(ILevensloop):
    """Present on every request to a site that is an intranet of a house."""
