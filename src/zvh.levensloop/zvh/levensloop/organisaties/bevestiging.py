"""Does it still hold? Asked of each organisation once a year."""

import datetime as dt

from plone import api

from zvh.levensloop.core.approach.deadlines import months_later
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.gebeurtenissen import append, current_person
from zvh.levensloop.records.klok import AMSTERDAM, today


def due(organisatie: object) -> dt.date:
    """Return the day on which an organisation is asked again."""
    last = organisatie.bevestigd_op or organisatie.created().asdatetime().astimezone(AMSTERDAM).date()
    return months_later(last, instellingen().termijnen.organisatie_maanden)


def is_overdue(organisatie: object) -> bool:
    """Tell whether nobody said in time that all still holds."""
    return due(organisatie) < today()


def confirm(organisatie: object) -> None:
    """Keep that the current person says that all still holds."""
    organisatie.bevestigd_op = today()
    organisatie.bevestigd_door = current_person()[0]
    append(organisatie, "klopt nog")


def confirmed_by(organisatie: object) -> str:
    """Return the name of whoever confirmed last, "" when nobody did."""
    user = api.user.get(userid=organisatie.bevestigd_door) if organisatie.bevestigd_door else None
    return (user.getProperty("fullname") or user.getId()) if user is not None else ""
