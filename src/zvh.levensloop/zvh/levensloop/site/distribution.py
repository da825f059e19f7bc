"""The last steps of making a site with the distribution `zvh`."""

from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.instellingen.settings import Instellingen

DEMO = "zvh.levensloop.demo"


def post(distribution: object, site: object, answers: dict[str, object]) -> object:
    """Name the house and, when asked, fill the site with the demonstration."""
    Instellingen(site).keep("huis", answers["title"])
    if answers.get("demo"):
        IAnnotations(site)[DEMO] = True
        site.portal_setup.runAllImportStepsFromProfile("profile-zvh.levensloop:demo")
    return site


def pre(answers: dict[str, object]) -> dict[str, object]:
    """Fill in what an intranet of a ZVH always is: Dutch, in the Netherlands, no example content."""
    fixed = {"default_language": "nl", "portal_timezone": "Europe/Amsterdam", "setup_content": False}
    return {**answers, **fixed}
