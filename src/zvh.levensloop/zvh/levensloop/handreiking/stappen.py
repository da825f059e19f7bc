"""The steps of a page, from concept to its readers and back, in words for the redactie."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stap:
    """A transition of the workflow as a button: what it says, what it will do, what it did."""

    name: str
    button: str
    will: str
    done: str


STAPPEN = {
    stap.name: stap
    for stap in (
        Stap(
            "aanbieden",
            "Ter beoordeling aanbieden",
            "De tekst is klaar om door een collega te worden gelezen.",
            "De pagina staat klaar voor beoordeling. Vraag een collega om haar te lezen en te publiceren.",
        ),
        Stap(
            "publiceren",
            "Publiceren",
            "Iedereen die inlogt leest de pagina.",
            "De pagina is gepubliceerd. Iedereen die inlogt leest haar nu.",
        ),
        Stap(
            "terug",
            "Terug naar concept",
            "De tekst is nog niet goed.",
            "De pagina is weer een concept. Wijzig de tekst en bied haar opnieuw aan.",
        ),
        Stap(
            "intrekken",
            "Van het intranet halen",
            "Alleen de redactie en de procesregisseur lezen de pagina dan nog.",
            "De pagina is weer een concept. Alleen de redactie en de procesregisseur lezen haar nog.",
        ),
    )
}
# What is no transition: a working copy goes, one way or the other.
OVERNEMEN = Stap(
    "overnemen",
    "Overnemen en publiceren",
    "De gepubliceerde pagina krijgt deze tekst. De vorige tekst blijft als versie bewaard.",
    "De nieuwe tekst is gepubliceerd. Iedereen die inlogt leest hem nu.",
)
WEGGOOIEN = Stap(
    "weggooien",
    "Werkversie weggooien",
    "De gepubliceerde pagina blijft zoals zij is.",
    "De werkversie is weg. De gepubliceerde pagina bleef zoals zij was.",
)
STANDEN = {"concept": "Concept", "ter_beoordeling": "Ter beoordeling", "gepubliceerd": "Gepubliceerd"}
