"""Who in a team may be named as the one who informs the client: whoever has an account."""

from zope.interface import implementer
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm, SimpleVocabulary

from zvh.levensloop.core.team import LC, TOEGANGER
from zvh.levensloop.records.afwezig import may_see
from zvh.levensloop.records.interfaces import ICasusContent, IUitnodigen
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.velden import term_title


@implementer(IVocabularyFactory)
class Informeerders:
    """The team of the casus by user id, and whoever is named already; nobody for who may not see the record."""

    def __call__(self, context: object) -> SimpleVocabulary:
        """Return them with their role."""
        casus = _casus(context)
        if casus is None or not may_see(context):
            return SimpleVocabulary([])
        found = {one["gebruiker"]: f"{one['naam']}, {one['rol']}" for one in _team(casus) if one["gebruiker"]}
        named = getattr(context, "informeerder", None)
        if named:
            found.setdefault(named, f"{named}, niet meer in het team")
        return SimpleVocabulary([SimpleTerm(user, user, words) for user, words in found.items()])


informeerders = Informeerders()


def coordinator(casus: object) -> str | None:
    """Return who informs by default: the levensloopcoördinator (R17); None when there is none with an account."""
    rol = term_title(casus, "teamrollen", LC)
    return next((one["gebruiker"] for one in _team(casus) if one["rol"] == rol and one["gebruiker"]), None)


def _team(casus: object) -> tuple[dict[str, str], ...]:
    """Return who works in the team; who only files the plan informs nobody."""
    files = term_title(casus, "teamrollen", TOEGANGER)
    return tuple(one for one in IUitnodigen(casus).team(today()) if one["rol"] != files)


def _casus(context: object) -> object | None:
    around = getattr(context, "__parent__", None)
    return next((one for one in (context, around) if ICasusContent.providedBy(one)), None)
