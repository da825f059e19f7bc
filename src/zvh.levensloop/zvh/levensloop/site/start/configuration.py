"""What Zope is told: its configuration, made anew at each start, and its logs."""

import locale
import logging
import os
from logging.handlers import RotatingFileHandler
from pathlib import Path

ZOPE_CONF = """\
# Made at each start; changes made here are lost.
instancehome {data}
clienthome {data}
# Eight people who make a case at the same moment need more than the default of 3.
max-conflict-retries 20
debug-mode off
<zodb_db main>
  cache-size 30000
  pool-size {connections}
  mount-point /
  <filestorage>
    path {data}/Data.fs
    blob-dir {data}/blobs
  </filestorage>
</zodb_db>
"""


def write(data: Path, connections: int) -> Path:
    """Write the configuration of a Zope that lives in the folder and return its path."""
    file = data / "zope.conf"
    # A dollar sign begins a substitution in this format.
    file.write_text(ZOPE_CONF.format(data=str(data).replace("$", "$$"), connections=connections), encoding="utf-8")
    return file


def prepare(data: Path) -> None:
    """Set up what Zope finds in its process: environment, language of the system, logs."""
    os.environ.update(environment(data))
    settle_locale()
    log_to(log(data))


def environment(data: Path) -> dict[str, str]:
    """Return what Zope and its libraries read when they are imported."""
    return {
        "LEVENSLOOP_SLEUTEL": str(data / "sleutel"),
        "LEVENSLOOP_LOGBOEK": logboek(data),
        "LEVENSLOOP_DAGWERK": str(data / "dagwerk"),
        # These two spare seconds at every start: compiled templates are kept, other languages stay unread.
        "CHAMELEON_CACHE": str(data / "cache"),
        "zope_i18n_allowed_languages": "nl en",
        # The project holds its English messages as text only.
        "zope_i18n_compile_mo_files": "true",
    }


def logboek(data: Path) -> str:
    """Return where the logboek is kept: in the folder, or on a server that the environment names by its URL."""
    given = os.environ.get("LEVENSLOOP_LOGBOEK", "")
    return given if "://" in given else str(data / "logboek.sqlite")


def settle_locale() -> None:
    """Zope doesn't start with a language that the computer lacks, such as one passed on by ssh."""
    try:
        locale.setlocale(locale.LC_ALL, "")
    except locale.Error:
        os.environ["LC_ALL"] = "C.UTF-8"


def log_to(file: Path) -> None:
    """Send messages and warnings to the file, a few megabytes at most, and none to the screen."""
    handler = RotatingFileHandler(file, maxBytes=5_000_000, backupCount=4, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    logging.captureWarnings(True)


def log(data: Path) -> Path:
    """Return the file that Zope's messages go to."""
    return data / "log" / "zope.log"


def reason(error: Exception, data: Path) -> str:
    """Return an unforeseen error as part of one line, with the place of the whole story."""
    return f"{type(error).__name__}: {' '.join(str(error).split())}; het hele verslag staat in {log(data)}"
