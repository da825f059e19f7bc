"""A BSN as a field: it shows its last three digits only, in forms, REST, pages and documents, to everybody.

The whole number shows by a deliberate act that is logged (casus/bsn.py).
"""

import re

from plone.dexterity.interfaces import IDexterityContent
from plone.restapi.deserializer.dxfields import TextLineFieldDeserializer
from plone.restapi.interfaces import IFieldDeserializer, IFieldSerializer
from plone.restapi.serializer.dxfields import DefaultFieldSerializer
from stdnum.nl import bsn as stdnum_bsn
from z3c.form.converter import FieldDataConverter
from z3c.form.interfaces import ITextWidget
from zope.component import adapter
from zope.interface import Interface, implementer
from zope.publisher.interfaces.browser import IBrowserRequest
from zope.schema import TextLine, ValidationError
from zope.schema.interfaces import ITextLine

DOT = "•"
MASKED = re.compile(rf"{DOT}+\d{{3}}")


class IBSN(ITextLine):
    """The field of a BSN."""


@implementer(IBSN)
class BSN(TextLine):
    """A BSN."""


class TypeWhole(ValidationError):
    """Typ het hele BSN: 9 cijfers, zonder puntjes. Of laat staan wat er stond, dan verandert er niets."""


class WrongBSN(ValidationError):
    """A BSN that cannot be right; its text says what to do, and never the number."""

    def doc(self) -> str:
        """Return the sentence for the reader; forms and REST ask for it by this name."""
        return str(self.args[0])


def valid_bsn(value: str) -> bool:
    """Return True for a right BSN (R34); WrongBSN says in Dutch what is wrong."""
    digits = "".join(character for character in value if character not in " .-")
    if not digits.strip("0"):
        raise WrongBSN("Dit is geen BSN. Laat het leeg als het nog niet bekend is.")
    if len(digits) != 9 or not digits.isdecimal():
        raise WrongBSN("Een BSN heeft 9 cijfers. Begint het met een 0, typ die dan mee.")
    if not stdnum_bsn.is_valid(digits):
        raise WrongBSN("Dit BSN klopt niet: er zit een typefout in. Controleer de cijfers.")
    return True


def masked(bsn: str | None) -> str:
    """Return what shows of a BSN: `••••••333`; empty when there is none."""
    digits = "".join(character for character in bsn or "" if character.isdecimal())
    return f"{DOT * 6}{digits[-3:]}" if digits else ""


def kept(typed: str, stored: str | None) -> str:
    """Return the BSN that comes of what was typed or sent: a masked one is the one that is stored already."""
    if DOT not in typed:
        return typed
    if stored and MASKED.fullmatch(typed.strip()):
        return stored
    raise TypeWhole()


@adapter(IBSN, ITextWidget)
class BSNConverter(FieldDataConverter):
    """Between the BSN and what its widget shows."""

    def toWidgetValue(self, value: str | None) -> str:
        """Return it masked."""
        return masked(value)

    def toFieldValue(self, value: str) -> str | None:
        """Return the typed BSN, or the stored one when its mask was left alone."""
        stored = getattr(self.widget.context, self.field.__name__, None)
        return super().toFieldValue(kept(value, stored))


@adapter(IBSN, IDexterityContent, Interface)
@implementer(IFieldSerializer)
class BSNSerializer(DefaultFieldSerializer):
    """The masked BSN."""

    def __call__(self) -> str | None:
        return masked(self.get_value()) or None


@adapter(IBSN, IDexterityContent, IBrowserRequest)
@implementer(IFieldDeserializer)
class BSNDeserializer(TextLineFieldDeserializer):
    """A BSN as sent; a masked one changes nothing."""

    def __call__(self, value: object) -> str | None:
        if isinstance(value, str):
            value = kept(value, getattr(self.context, self.field.__name__, None))
        return super().__call__(value)
