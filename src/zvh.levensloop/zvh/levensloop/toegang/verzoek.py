"""Notes on a request that nobody can send along: a request takes its own variables from form and address."""


def note(request: object, name: str, value: object) -> None:
    """Keep a value for as long as the request lasts."""
    vars(request).setdefault("_levensloop_toegang", {})[name] = value


def noted(request: object, name: str) -> object:
    """Return the value, or None."""
    return vars(request).get("_levensloop_toegang", {}).get(name)
