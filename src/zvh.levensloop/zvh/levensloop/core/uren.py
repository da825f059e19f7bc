"""Hours of the day as people type them: `13:30`, `9.05`."""

import datetime as dt

DAG = dt.timedelta(days=1)


def sinds_middernacht(uur: str) -> dt.timedelta:
    """Return how long after midnight an hour is; ValueError for what is no hour."""
    hours, minutes = uur.replace(".", ":").split(":")
    return dt.timedelta(hours=int(hours), minutes=int(minutes))


def eindigt_eerder(begin: str | None, einde: str | None) -> bool:
    """Tell whether an end is not after its begin; an end at midnight is that of the day. Unknown hours fit."""
    if not begin or not einde:
        return False
    return (sinds_middernacht(einde) or DAG) <= sinds_middernacht(begin)
