"""What the house knows of a person: organisation, function, telephone."""

from plone import api

from zvh.levensloop.mensen import wacht
from zvh.levensloop.records.logregel import log


def keep(user_id: str, **values: str) -> None:
    """Keep properties of a person; the caller has checked who asks."""
    users = api.portal.get_tool("acl_users")
    with wacht.vertrouwd():
        users.getUserById(user_id).setProperties(None, **values)
    log("gegevens van een persoon gewijzigd", over=user_id)
