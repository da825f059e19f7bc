"""Appointments as iCalendar (R40): number, day, hours, place and a link; never a name or what it is about."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from icalendar import Calendar, Event, vCalAddress, vText

from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.uren import DAG, sinds_middernacht
from zvh.levensloop.records.klok import AMSTERDAM

PRODID = "-//zvh.levensloop//agenda//NL"
UUR = dt.timedelta(hours=1)  # an overleg without an end takes this long in a calendar


@dataclass(frozen=True, slots=True)
class Afspraak:
    """When and where somebody sits at a table: `begin` and `einde` as typed (`13:30`), "" for none; `url`: its page."""

    sleutel: str
    kenmerken: tuple[str, ...]
    dag: dt.date
    begin: str
    einde: str
    plaats: str
    url: str
    volgnummer: int = 0

    @property
    def titel(self) -> str:
        """What it is called in a calendar."""
        return f"Overleg {', '.join(self.kenmerken)}"

    @property
    def wanneer(self) -> str:
        """Day and hours in words."""
        hours = " tot ".join(part for part in (self.begin, self.einde) if part)
        return f"{datum(self.dag)}, {hours}" if hours else datum(self.dag)


def uitnodiging(one: Afspraak, methode: str, aan: str, van: str, moment: dt.datetime) -> str:
    """Return an invitation or its cancellation (`REQUEST`, `CANCEL`) for one address, made at a moment (UTC)."""
    made = _event(one, moment)
    made["organizer"] = vCalAddress(f"mailto:{van}")
    attendee = vCalAddress(f"mailto:{aan}")
    attendee.params.update(
        {"ROLE": vText("REQ-PARTICIPANT"), "PARTSTAT": vText("NEEDS-ACTION"), "RSVP": vText("FALSE")}
    )
    made.add("attendee", attendee, encode=0)
    made.add("status", "CANCELLED" if methode == "CANCEL" else "CONFIRMED")
    return _text([made], methode)


def agenda(afspraken: Iterable[Afspraak], moment: dt.datetime) -> str:
    """Return a calendar of appointments, as a programme reads it by itself."""
    return _text([_event(one, moment) for one in afspraken], "PUBLISH")


def _event(one: Afspraak, moment: dt.datetime) -> Event:
    made = Event()
    made.add("uid", f"{one.sleutel}@levensloop")
    made.add("dtstamp", moment)
    made.add("sequence", one.volgnummer)
    made.add("summary", one.titel)
    made.add("class", "PRIVATE")
    begin, einde = _uren(one)
    made.add("dtstart", begin)
    made.add("dtend", einde)
    if one.plaats:
        made.add("location", one.plaats)
    made.add("description", f"Waar het over gaat staat in het intranet: {one.url}")
    return made


def _uren(one: Afspraak) -> tuple[dt.date, dt.date]:
    """Return begin and end in UTC, so that no calendar needs to know the time zone; whole days without hours."""
    if not one.begin:
        return one.dag, one.dag + DAG
    begin = _moment(one.dag, one.begin)
    if not one.einde:
        return begin, begin + UUR
    return begin, _moment(one.dag if sinds_middernacht(one.einde) else one.dag + DAG, one.einde)


def _moment(dag: dt.date, uur: str) -> dt.datetime:
    minutes = int(sinds_middernacht(uur).total_seconds()) // 60
    return dt.datetime.combine(dag, dt.time(*divmod(minutes, 60)), AMSTERDAM).astimezone(dt.UTC)


def _text(events: list[Event], methode: str) -> str:
    made = Calendar()
    made.add("prodid", PRODID)
    made.add("version", "2.0")
    made.add("method", methode)
    for one in events:
        made.add_component(one)
    return made.to_ical().decode()
