"""The page before adoption of a plan."""

from zvh.levensloop.levensloopplan.view import Plan
from zvh.levensloop.records.vaststellen import Vaststelpagina


class Vaststellen(Vaststelpagina, Plan):
    """Adopts the plan."""

    gedaan = "is vastgesteld en verandert niet meer. Download het Word-document en deel het met het team."
