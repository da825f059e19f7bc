"""Where this process keeps its logboek."""

import os
from pathlib import Path

from App.config import getConfiguration

from zvh.levensloop.logboek.store import Store, store

ENV = "LEVENSLOOP_LOGBOEK"


def here() -> Store:
    """Return the store that the environment names; a file beside the database otherwise. Unreachable: none."""
    return store(os.environ.get(ENV) or str(Path(getConfiguration().clienthome) / "logboek.sqlite"))
