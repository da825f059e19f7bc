"""The fields of the example plan, in the order of the schema (a test compares the two)."""

from zvh.levensloop.core.facts import Veld
from zvh.levensloop.core.levensloopplan.voorbeeld.afspraken import AFSPRAKEN, LABELS, VERSIE
from zvh.levensloop.core.levensloopplan.voorbeeld.gevaar import SCENARIOS, SIGNALEN
from zvh.levensloop.core.levensloopplan.voorbeeld.mens import MENS
from zvh.levensloop.core.levensloopplan.voorbeeld.termijnen import LEEFGEBIEDEN, TERMIJNEN

VELDEN: tuple[Veld, ...] = (
    *TERMIJNEN,
    *LEEFGEBIEDEN,
    *SCENARIOS,
    *SIGNALEN,
    *LABELS,
    *AFSPRAKEN,
    *MENS,
    *VERSIE,
)
