"""Tells the logboek who came in and who left."""

from zvh.levensloop.records.logregel import log


def on_login(event: object) -> None:
    """Somebody logged in."""
    log("inloggen", over=event.object.getId() or "")


def on_logout(event: object) -> None:
    """Somebody logged out."""
    if user_id := event.object.getId():
        log("uitloggen", over=user_id)
