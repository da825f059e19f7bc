"""What JSON may say of a person."""

from plone.restapi.deserializer import json_body
from plone.restapi.services.users.update import UsersPatch
from zExceptions import BadRequest


class Gegevens(UsersPatch):
    """Changes what is known of a person, as plone.restapi does."""

    def reply(self) -> object:
        """Change it; BadRequest for what is no text."""
        data = json_body(self.request)
        wrong = {name for name, value in data.items() if name not in ("portrait", "roles") and not _is_text(value)}
        if isinstance(data.get("portrait"), dict) and not isinstance(data["portrait"].get("data"), str):
            wrong.add("portrait")
        if not isinstance(data.get("roles", {}), dict):
            wrong.add("roles")
        if wrong:
            raise BadRequest(f"Dit moet tekst zijn: {', '.join(sorted(wrong))}. Er is niets bewaard.")
        return super().reply()


def _is_text(value: object) -> bool:
    return value is None or isinstance(value, str)
