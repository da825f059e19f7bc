"""`python -m zvh.levensloop.site.start --port 8080 --data var`."""

import argparse
import signal
import sys

from zvh.levensloop.site.start import Refusal, configuration, folder, port


def main() -> None:
    """Serve the site until a signal ends it; exit code 1 and one line on stderr when that is not possible."""
    for stop in (signal.SIGINT, signal.SIGTERM):
        signal.signal(stop, lambda *_: sys.exit(0))
    given = arguments()
    try:
        start(given.port, given.data)
    except Refusal as refusal:
        sys.exit(str(refusal))


def start(typed_port: str, typed_data: str) -> None:
    """Take the port, then the folder, then start Zope: nothing is made before all is known to be in order."""
    check_limits()
    sockets = port.taken(port.number(typed_port))
    data = folder.taken(typed_data)
    print("Zope start ...", flush=True)
    configuration.prepare(data)
    # Late: a refusal should not wait for Zope, and Zope reads its environment when it is imported.
    from zvh.levensloop.site.start import server

    server.serve(sockets, data)


def check_limits() -> None:
    """Refuse a limit of logging in (LEVENSLOOP_…) that is no number."""
    try:
        from zvh.levensloop.toegang.grenzen import grenzen

        grenzen()
    except ValueError as wrong:
        raise Refusal(str(wrong)) from wrong


def arguments() -> argparse.Namespace:
    """Return port and data as typed."""
    parser = argparse.ArgumentParser(prog="start", description="De site starten op deze computer.", add_help=False)
    parser.add_argument("--port", default="8080")
    parser.add_argument("--data", default="var")
    return parser.parse_args()


if __name__ == "__main__":
    main()
