"""Where a page stands: its title for tab and history, the path that leads to it, the way to its content."""

from html import escape
from os.path import dirname

from plone.app.layout import viewlets
from plone.app.layout.viewlets.common import PathBarViewlet, PersonalBarViewlet, TitleViewlet
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.i18n import translate


class Titel(TitleViewlet):
    """Names the page itself: several pages of one casus would otherwise share one title."""

    def update(self) -> None:
        """Put what the page does before the name of the house; never the name of a person."""
        super().update()
        form = getattr(self.view, "form_instance", self.view)
        label = getattr(self.view, "paginatitel", "") or getattr(form, "label", "")
        if label:
            words = escape(translate(label, context=self.request))
            self.site_title = self.sep.join([words, self.site_title_setting])


class Begin(PersonalBarViewlet):
    """The first thing of a page: for the keyboard a way past its head, then who is logged in."""

    members = ViewPageTemplateFile("membertools.pt", _prefix=dirname(viewlets.__file__))
    skip = '<a class="naar-inhoud" href="#content">Naar de inhoud</a>'

    def index(self) -> str:
        """Return the link and what Plone shows."""
        return self.skip + self.members()


class Kruimelpad(PathBarViewlet):
    """The folders above; on a page under something, that something is a link too."""

    index = ViewPageTemplateFile("kruimelpad.pt")

    def here(self) -> bool:
        """Tell whether the last step of the path is this very page."""
        return self.breadcrumbs[-1]["absolute_url"] == self.request.get("ACTUAL_URL", "").rstrip("/")
