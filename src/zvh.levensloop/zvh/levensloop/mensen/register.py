"""How it stands with each account: invited, active, or its access ended."""

import datetime as dt
import hmac
from dataclasses import dataclass
from hashlib import sha256

from BTrees.OOBTree import OOBTree
from plone import api
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.records.gebeurtenissen import current_person
from zvh.levensloop.records.klok import now

KEY = "zvh.levensloop.mensen"
UITGENODIGD, ACTIEF, BEEINDIGD = "uitgenodigd", "actief", "beeindigd"
WOORDEN = {UITGENODIGD: "Uitgenodigd", ACTIEF: "Actief", BEEINDIGD: "Toegang beëindigd"}


@dataclass(frozen=True, slots=True)
class Stand:
    """How it stands with one account since a moment (UTC), and by whom; of a link only the hash is kept."""

    staat: str = ACTIEF
    sinds: dt.datetime | None = None
    door: str = ""
    reden: str = ""
    hash: str = ""
    geldig_tot: dt.datetime | None = None


def stand(user_id: str) -> Stand:
    """Return how it stands; an account that nobody invited is active."""
    return _kept().get(user_id) or Stand()


def is_actief(user_id: str) -> bool:
    """Tell whether somebody may log in to this account."""
    return stand(user_id).staat == ACTIEF


def put(user_id: str, staat: str, reden: str = "", token: str = "", geldig_tot: dt.datetime | None = None) -> None:
    """Keep how it stands from now on; what stood before no longer counts, a link neither."""
    moment = now().astimezone(dt.UTC)
    kept = IAnnotations(api.portal.get()).setdefault(KEY, OOBTree())
    kept[user_id] = Stand(staat, moment, current_person()[0], reden, hashed(token) if token else "", geldig_tot)


def forget(user_id: str) -> None:
    """Forget an account that is gone."""
    kept = _kept()
    if user_id in kept:
        del kept[user_id]


def invited_by(token: str) -> tuple[str, Stand] | None:
    """Return user id and stand of the account that a link belongs to, expired or not; None for any other."""
    wanted = hashed(token)
    for user_id, kept in _kept().items():
        if kept.hash and hmac.compare_digest(kept.hash, wanted):
            return user_id, kept
    return None


def hashed(token: str) -> str:
    """Return what is kept of a link."""
    return sha256(token.encode(errors="replace")).hexdigest()


def _kept() -> OOBTree | dict[str, Stand]:
    return IAnnotations(api.portal.get()).get(KEY, {})
