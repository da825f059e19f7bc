"""The example plan: who the person is that the plan is for."""

import datetime as dt

from zvh.levensloop.core.facts import Column, Rows, Veld

TITEL = (
    Column("soort", "Soort", "choice"),
    Column("van", "Van", "date"),
    Column("tot", "Tot en met", "date"),
    Column("voorwaarden", "Voorwaarden waar het team op let", "text"),
)
FIELDSET = "Wie is de mens"

MENS = (
    Veld(
        "stem_client",
        FIELDSET,
        "In de woorden van de cliënt",
        "text",
        "Ik wil gewoon een eigen deur die ik op slot kan doen, en dat ze eerst bellen voordat ze "
        "met z'n vieren op de stoep staan. Fietsen maken kan ik beter dan wie ook.",
        "plan",
    ),
    Veld(
        "stem_naasten",
        FIELDSET,
        "In de woorden van naasten",
        "text",
        "Zijn zus: hij is zachter dan mensen denken. Als hij niet slaapt weet ik het eerder dan jullie, dus bel mij.",
        "plan",
    ),
    Veld(
        "levensloop",
        FIELDSET,
        "Levensloop",
        "text",
        "Jan groeide op in een druk gezin en was als kind al liever buiten dan binnen. Na de "
        "technische school werkte hij acht jaar bij een fietsenmaker; dat noemt hij zijn beste "
        "tijd.\n\n"
        "Toen de zaak sloot raakte hij zijn ritme kwijt, en een jaar later zijn huis. Er volgden "
        "opnames, boetes en twee veroordelingen. Sinds hij op één plek mag blijven gaat het "
        "beter.",
        "plan",
    ),
    Veld(
        "krachten",
        FIELDSET,
        "Krachten en wensen",
        "text",
        "- handig, geduldig met techniek\n- trouw aan wie hem serieus neemt\n- wil weer werken",
        "plan",
    ),
    Veld(
        "motivatie",
        FIELDSET,
        "Motivatie",
        "text",
        "Zelf kiezen brengt hem in beweging. Druk zonder uitleg werkt averechts.",
        "plan",
    ),
    Veld(
        "problematiek",
        FIELDSET,
        "Groepen van problematiek",
        "choices",
        ("Psychische aandoening", "Verslaving"),
        "zorg",
    ),
    Veld(
        "titels",
        FIELDSET,
        "Juridische titels en machtigingen",
        "rows",
        Rows(
            TITEL,
            (
                (
                    "Voorwaardelijke straf of maatregel",
                    dt.date(2025, 11, 1),
                    dt.date(2026, 10, 31),
                    "Meldplicht en meewerken aan behandeling",
                ),
                (
                    "Zorgmachtiging",
                    dt.date(2025, 3, 1),
                    dt.date(2025, 8, 31),
                    "Verlopen; niet verlengd, Jan werkt mee",
                ),
            ),
        ),
        "juridisch",
    ),
)
