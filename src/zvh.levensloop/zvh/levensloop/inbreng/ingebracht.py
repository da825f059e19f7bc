"""What partners brought to the intake, for the advice of the weegteam: nobody types it again."""

from plone import api
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.inbreng.content import OP_TAFEL, leg_op_tafel, voor
from zvh.levensloop.records.interfaces import ICasusContent, IIngebracht
from zvh.levensloop.records.velden import term_title


@implementer(IIngebracht)
@adapter(ICasusContent)
class Ingebracht:
    """The inbreng that lay on the tables of the intake of one casus: whoever was at another table reads none of it."""

    def __init__(self, casus: object):
        self.casus = casus

    def __call__(self, overleg: str) -> tuple[tuple[str, str], ...]:
        """Return organisation (UID) and text of each that lay on the table of an overleg (id), the oldest first."""
        there = [one for one in voor(self.casus, overleg) if api.content.get_state(one) == OP_TAFEL]
        return tuple((one.organisatie, self._text(one)) for one in there if one.intake_tafel)

    def _text(self, inbreng: object) -> str:
        lines = [
            f"{term_title(inbreng, 'leefgebieden', row['leefgebied'])}: {row['informatie']}"
            for row in inbreng.intake or ()
        ]
        return "\n".join(lines) or "Geen informatie."


def on_held(overleg: object, event: object) -> None:
    """Put on the table what was brought in, when the overleg was held."""
    if event.transition is not None and event.transition.id == "houden":
        leg_op_tafel(overleg.__parent__, overleg.van)
