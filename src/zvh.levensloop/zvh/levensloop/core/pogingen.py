"""How often a wrong password was typed, and when that is too often."""

import threading
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field

Key = tuple[str, str]
ROOM = 100_000  # keys; who was wrong longest ago is forgotten first


@dataclass
class Pogingen:
    """Counts wrong passwords per key within a window of time; safe for several threads.

    A key is a kind and a value: `("naam", "petra")`, `("adres", "192.0.2.1")`. Moments are seconds, of any clock.
    It lives in memory: nothing of a request that is aborted undoes a count.
    """

    room: int = ROOM
    _wrong: OrderedDict[Key, list[float]] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def closed(self, limits: dict[Key, int], now: float, window: float) -> bool:
        """Tell whether one of the keys has reached its limit in the window that ends now."""
        with self._lock:
            return any(len(self._recent(key, now - window)) >= limit for key, limit in limits.items())

    def wrong(self, keys: Iterable[Key], now: float, window: float) -> None:
        """Count one wrong password for each key."""
        with self._lock:
            for key in keys:
                self._wrong[key] = [*self._recent(key, now - window), now]
                self._wrong.move_to_end(key)
            while len(self._wrong) > self.room:
                self._wrong.popitem(last=False)

    def forget(self, key: Key) -> None:
        """Let a key begin anew."""
        with self._lock:
            self._wrong.pop(key, None)

    def clear(self) -> None:
        """Let everybody begin anew."""
        with self._lock:
            self._wrong.clear()

    def _recent(self, key: Key, since: float) -> list[float]:
        return [moment for moment in self._wrong.get(key, ()) if moment > since]
