"""What happens to the access of a person to the intranet, told to every room."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ToegangBeeindigd:
    """All access of a person ends now: rooms end what they gave him. His account stays, for the names in history."""

    user_id: str
    reden: str


@dataclass(frozen=True, slots=True)
class AndereOrganisatie:
    """A person does not work for an organisation (UID) any more: rooms end what he had for that one."""

    user_id: str
    vorige: str
