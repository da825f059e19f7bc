"""The secret address of one's own calendar: shown once, kept as a hash, taken back or made anew whenever one wants."""

import datetime as dt
import hmac
import secrets
from dataclasses import dataclass
from hashlib import sha256

from BTrees.OOBTree import OOBTree
from plone import api
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.records.klok import now
from zvh.levensloop.records.logregel import log

KEY = "zvh.levensloop.agendasleutels"  # on the site, by user id


@dataclass(frozen=True, slots=True)
class Sleutel:
    """The hash of the secret of one person, and since when it holds (UTC)."""

    hash: str
    sinds: dt.datetime


def sleutel(user_id: str) -> Sleutel | None:
    """Return what is kept of somebody; None when his calendar can't be read elsewhere."""
    return _kept().get(user_id)


def maak(user_id: str) -> str:
    """Make a new secret and return it, once; the former one no longer opens anything."""
    made = secrets.token_urlsafe(32)
    kept = IAnnotations(api.portal.get()).setdefault(KEY, OOBTree())
    kept[user_id] = Sleutel(_hash(made), now().astimezone(dt.UTC))
    log("agenda gedeeld", over=user_id)
    return made


def trek_in(user_id: str) -> None:
    """Let the secret of somebody open nothing from now on."""
    kept = _kept()
    if user_id in kept:
        del kept[user_id]
        log("agenda niet meer gedeeld", over=user_id)


def van_wie(token: str) -> str:
    """Return whose secret this is, as user id; "" for nobody's."""
    wanted = _hash(token)
    found = [user_id for user_id, one in _kept().items() if hmac.compare_digest(one.hash, wanted)]
    return found[0] if found else ""


def _hash(token: str) -> str:
    return sha256(token.encode(errors="replace")).hexdigest()


def _kept() -> OOBTree | dict[str, Sleutel]:
    return IAnnotations(api.portal.get()).get(KEY, {})
