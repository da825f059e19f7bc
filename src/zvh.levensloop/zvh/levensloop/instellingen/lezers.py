"""Who reads which category, for rooms that may not look into the settings."""

from zope.interface import provider

from zvh.levensloop.core.approach.categorieen import Lezers
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.interfaces import ILezers


@provider(ILezers)
def lezers() -> Lezers:
    """Return who reads which category in this house."""
    return instellingen().lezers
