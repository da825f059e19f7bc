"""The widget of a repeating group, for registrations."""

from z3c.form.interfaces import IWidget


class IRowsWidget(IWidget):
    """The widget of a repeating group."""
