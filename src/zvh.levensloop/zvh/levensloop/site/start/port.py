"""The port: taken first and kept until the process ends, so that two starts never share it."""

import errno
import socket

from zvh.levensloop.site.start import Refusal

# localhost may have an address of a family that this computer has switched off.
ABSENT = (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT)


def number(typed: str) -> int:
    """Return the port as a number from 1 to 65535, or refuse."""
    if typed.isascii() and typed.isdigit() and 1 <= int(typed) <= 65535:
        return int(typed)
    raise Refusal(f"PORT={typed} is geen poort: geef een getal van 1 tot en met 65535, bijvoorbeeld PORT=8081.")


def taken(port: int) -> list[socket.socket]:
    """Return a listening socket for each address of localhost; refuse a port that can't be had."""
    sockets = []
    for family, address in addresses(port):
        try:
            sockets.append(listening(family, address))
        except OSError as error:
            if error.errno not in ABSENT:
                raise refusal(port, error) from error
    if not sockets:
        raise Refusal("Deze computer kent geen adres voor localhost: vraag je systeembeheerder dat in te stellen.")
    return sockets


def addresses(port: int) -> list[tuple]:
    """Return family and address of localhost, each once, for IPv4 and IPv6."""
    found = socket.getaddrinfo("localhost", port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys((family, address) for family, _, _, _, address in found))


def listening(family: int, address: tuple) -> socket.socket:
    """Return a socket that listens on the address; OSError when it can't."""
    opened = socket.socket(family, socket.SOCK_STREAM)
    opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if family == socket.AF_INET6:
        opened.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
    opened.bind(address)
    opened.listen(1024)
    return opened


def refusal(port: int, error: OSError) -> Refusal:
    """Say why the port can't be had."""
    if error.errno == errno.EACCES:
        return Refusal(f"Poort {port} is voorbehouden aan het systeem: kies er een vanaf 1024, bijvoorbeeld PORT=8080.")
    return Refusal(f"Poort {port} is al in gebruik: stop dat programma, of kies een andere, bijvoorbeeld PORT=8081.")
