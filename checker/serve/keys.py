"""The secrets of one run of the review server: a link that opens it once, a cookie, and a word that every change must carry."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from threading import Event, Lock

_BYTES = 32  # 256 bits each


def _secret() -> str:
    return secrets.token_urlsafe(_BYTES)


@dataclass(slots=True)
class Keys:
    """Made anew for every run. `link` is used up by the first who comes with it, which sets `used`."""

    link: str = field(default_factory=_secret, repr=False)
    cookie: str = field(default_factory=_secret, repr=False)
    word: str = field(default_factory=_secret, repr=False)
    used: Event = field(default_factory=Event, repr=False)
    _lock: Lock = field(default_factory=Lock, repr=False)

    def use_link(self, given: str) -> bool:
        """Whether this is the link's key and nobody came with it before."""
        with self._lock:
            if not self.link or not is_same(given, self.link):
                return False
            self.link = ""
            self.used.set()
            return True


def is_same(given: str | None, wanted: str) -> bool:
    """Whether two secrets are equal, told in a time that gives nothing away."""
    return given is not None and secrets.compare_digest(given.encode("utf-8", "surrogateescape"), wanted.encode())
