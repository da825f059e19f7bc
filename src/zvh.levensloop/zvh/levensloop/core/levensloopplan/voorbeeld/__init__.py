"""A plan about nobody: invented facts to try a layout, a writer or a command with."""

import datetime as dt

from zvh.levensloop.core.actiepunt import Actiepunt
from zvh.levensloop.core.levensloopplan.facts import Levensloopplan, Versie
from zvh.levensloop.core.levensloopplan.voorbeeld.acties import ACTIEPUNTEN
from zvh.levensloop.core.levensloopplan.voorbeeld.akkoord import AKKOORD
from zvh.levensloop.core.levensloopplan.voorbeeld.team import TEAM
from zvh.levensloop.core.levensloopplan.voorbeeld.velden import VELDEN

VERSIES = (
    Versie(
        1,
        dt.date(2025, 9, 9),
        "Petra Procesregisseur",
        "Eerste plan, gemaakt na de beeldvorming. Aanleiding: twee incidenten in de zomer en "
        "een naderend ontslag uit de kliniek.",
    ),
    Versie(
        2,
        dt.date(2025, 12, 2),
        "Petra Procesregisseur",
        "- Wonen: keuze voor de plek aan de Proeflaan\n- Scenario voor afschalen toegevoegd",
    ),
    Versie(
        3,
        dt.date(2026, 3, 3),
        "Petra Procesregisseur",
        "De verhuizing is gelukt. Begeleiding overdag teruggebracht, bereikbaarheid in de nacht opnieuw afgesproken.",
    ),
)


def voorbeeld(regels: int | None = None) -> Levensloopplan:
    """Return the example plan, with `regels` action points instead of its own when given."""
    return Levensloopplan(
        huis="Zorg- en Veiligheidshuis Voorbeeldregio",
        kenmerk="ZVH-2025-0042",
        versie=3,
        status="vastgesteld",
        datum=dt.date(2026, 3, 3),
        vastgesteld_door="Petra Procesregisseur",
        naam="Jan Voorbeeld",
        geboortedatum="1 april 1988",
        verblijf="Beschermd wonen, Proeflaan 12 in Voorbeeldstad",
        inclusiedatum=dt.date(2025, 7, 1),
        wlz="Ja, zorgprofiel GGZ-wonen; nagekeken op 24 februari 2026",
        risicotaxatie="Matig (HKT-R), 10 februari 2026",
        volgende_bespreking=dt.date(2026, 5, 26),
        team=TEAM,
        actiepunten=ACTIEPUNTEN if regels is None else tuple(map(_action, range(1, regels + 1))),
        versies=VERSIES,
        velden=VELDEN,
        akkoord=AKKOORD,
    )


def _action(number: int) -> Actiepunt:
    """Return an action of the example's own, told apart by its number."""
    example = ACTIEPUNTEN[number % len(ACTIEPUNTEN)]
    return Actiepunt(
        wat=f"{number}. {example.wat}",
        organisatie=example.organisatie,
        persoon=example.persoon,
        voor=dt.date(2026, 3, 4) + dt.timedelta(days=number % 84),
        status=example.status,
        toelichting=example.toelichting,
    )
