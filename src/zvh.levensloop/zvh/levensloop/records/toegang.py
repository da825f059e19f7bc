"""What happens to the access of a person to the intranet, told to every room."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ToegangBeeindigd:
    """All access of a person ends now: rooms end what they gave him. His account stays, for the names in history."""

    user_id: str
    reden: str
