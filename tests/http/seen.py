"""What somebody finds of each category, in each medium: JSON, page, form, Word document."""

from dataclasses import dataclass, field

from tests.http.canaries import Kanarie, text
from tests.http.world import Dossier, World, path

from zvh.levensloop.core.approach.categorieen import CATEGORIEEN

TOKENS = {categorie.titel: categorie.token for categorie in CATEGORIEEN}
# Who asks in the name of each column of these tables.
LEZERS = {
    "PR": "petra",
    "IC": "iwan",
    "LC": "lotte",
    "CR": "gerrit",
    "Lid zorg": "zara",
    "Lid veiligheid": "pieter",
    "Lid gemeente": "gemma",
    "Lid wonen": "wim",
    "Lid zorgkantoor": "kees",
    "Lid vertegenwoordiging": "vera",
    "Lid ander ZVH": "hans",
    "Lid overig": "otto",
    "Gast": "gijs",
    "TG": "toos",
    "OZ": "olga",
    "NT": "achmed",
}
CASUS, PLAN = "In de casus", "In het vastgestelde plan"
MEDIA = {
    CASUS: {"JSON": "", "alles": "?fullobjects=1&expand=navigation,breadcrumbs", "pagina": "", "formulier": "/edit"},
    PLAN: {"JSON": "", "pagina": "", "Word": "/@document/levensloopplan?formaat=docx"},
}
PAGES = ("pagina", "formulier")
PARTS = {CASUS: ("Casus",), PLAN: ("Casus", "Levensloopplan")}


@dataclass
class Gezien:
    """What people found, remembered: every medium is asked once by each."""

    world: World
    _found: dict[tuple[str, str, str], set[Kanarie]] = field(default_factory=dict)

    def in_medium(self, login: str, kop: str, medium: str, asker: str = "") -> set[Kanarie]:
        """Return the canaries that somebody (or another asker in his casus) finds of the record, of any category."""
        made, asker = self.dossier(login), asker or login
        key = (asker, made.path, f"{kop} {medium}")
        if key not in self._found:
            person = self.world.person(asker)
            place = f"{path(made.casus if kop == CASUS else made.plans['vastgesteld'])}{MEDIA[kop][medium]}"
            answer = person.get(place, headers={"Accept": "text/html"} if medium in PAGES else None)
            told = text(answer) if answer.status_code == 200 else ""
            self._found[key] = {k for k in made.canaries.kanaries if k.plek in PARTS[kop] and k.in_(told)}
        return self._found[key]

    def dossier(self, login: str) -> Dossier:
        """Return the casus that somebody works in."""
        return self.world.dossiers["inclusietafel" if login == "gijs" else "in_uitvoering"]

    def reference(self, login: str, kop: str, medium: str, categorie: str) -> set[Kanarie]:
        """Return what the procesregisseur finds of a category in the casus of somebody."""
        return {k for k in self.in_medium(login, kop, medium, "petra") if k.categorie == categorie}
