"""A site that serves in a process of its own."""

import os
import signal
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def serving(command: Sequence[str], address: str, cwd: Path, seconds: int = 120) -> Iterator[str]:
    """Start, wait for the first page and yield it; afterwards end the process and all it started."""
    with (cwd / "output.txt").open("w") as output:
        process = subprocess.Popen(
            command, cwd=cwd, stdout=output, stderr=output, start_new_session=True, preexec_fn=listen
        )
    try:
        yield page(process, address, cwd, seconds)
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(60)


def listen() -> None:
    """Hear Ctrl-C also where whoever runs the tests does not: a job in the background hands that on."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def page(process: subprocess.Popen[bytes], address: str, cwd: Path, seconds: int) -> str:
    """Return the page at the address as soon as there is one."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=60) as answer:
                return answer.read().decode()
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)  # the port is not there yet
    raise AssertionError((cwd / "output.txt").read_text())
