"""Labels at partners in the demonstration: whom the house asks, and that they did it."""

from zvh.levensloop.actiepunt.content import actions, report, state
from zvh.levensloop.core.approach.labels import Labelbij
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.site.demo import plans

BIJ = {"crisisdienst": "GGZ Luchtkasteel, crisisdienst", "politie": plans.POLITIE, "iris": "Reclassering Fictief"}
BEGIN = "Label zetten"


def choose(organisations: dict[str, str]) -> None:
    """Say in the settings which organisation sets which label."""
    instellingen().keep("labels.bij", {token: Labelbij(organisations[naam]) for token, naam in BIJ.items()})


def confirm(casus: object) -> None:
    """Report that every label was set."""
    for action in actions(casus):
        if action.wat.startswith(BEGIN) and state(action) == "open":
            report(action, "gereed", toelichting="label gezet")
