"""GET …/@verloop: the timeline of a casus over REST, with the same rights as the page."""

from urllib.parse import urlencode

from plone.restapi.services import Service
from zExceptions import BadRequest

from zvh.levensloop.casus.tijdlijn import PER_PAGE, Verloop, Voorval

MOST = 200


class Get(Service):
    """200 with `items` (the newest first), `items_total` and, when there are more, `batching`."""

    def reply(self) -> dict[str, object]:
        """Return a page of what happened; BadRequest names the kinds and numbers that can be asked."""
        story = Verloop(self.context)
        soort, start, size = self._asked(story.soorten())
        found = story.van(soort)
        base = f"{self.context.absolute_url()}/@verloop"
        answer = {
            "@id": base,
            "items": [_told(one) for one in story.voorvallen(found[start : start + size])],
            "items_total": len(found),
        }
        if len(found) > size:
            answer["batching"] = _batching(base, soort, start, size, len(found))
        return answer

    def _asked(self, soorten: dict[str, str]) -> tuple[str, int, int]:
        form = self.request.form
        soort = str(form.get("soort") or "")
        if soort and soort not in soorten:
            raise BadRequest(f"Deze soort is er niet. Kies uit: {', '.join(soorten)}.")
        start, size = _number(form, "b_start", 0), _number(form, "b_size", PER_PAGE)
        if not 1 <= size <= MOST:
            raise BadRequest(f"Vraag met b_size om 1 tot en met {MOST} gebeurtenissen.")
        return soort, start, size


def _number(form: dict[str, object], name: str, otherwise: int) -> int:
    given = str(form.get(name, otherwise))
    if not (given.isascii() and given.isdecimal() and len(given) < 9):
        raise BadRequest(f"'{name}' is een getal van 0 of meer.")
    return int(given)


def _told(one: Voorval) -> dict[str, object]:
    """Return an event as JSON tells it: the moment in UTC."""
    return {
        "soort": one.soort,
        "stuk": {"@id": one.url, "title": one.titel},
        "wat": one.gebeurtenis.wat,
        "toelichting": one.toelichting,
        "door": one.gebeurtenis.naam,
        "wanneer": one.gebeurtenis.wanneer.isoformat(),
    }


def _batching(base: str, soort: str, start: int, size: int, total: int) -> dict[str, str]:
    def page(begin: int) -> str:
        asked = {"soort": soort, "b_start": begin, "b_size": size}
        return f"{base}?{urlencode({name: value for name, value in asked.items() if value != ''})}"

    links = {"@id": page(start), "first": page(0), "last": page((total - 1) // size * size)}
    if start + size < total:
        links["next"] = page(start + size)
    if start:
        links["prev"] = page(max(start - size, 0))
    return links
