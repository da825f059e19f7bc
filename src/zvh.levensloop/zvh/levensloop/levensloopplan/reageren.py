"""Reacting to a part of a plan, on its page."""

from zvh.levensloop.levensloopplan.view import Plan
from zvh.levensloop.reacties import pagina


class Reageren(pagina.Reageren, Plan):
    """Takes a reaction."""


class Verwerken(pagina.Verwerken, Plan):
    """Takes the line that says what was done with one."""
