"""A plugin for pytest that puts a run into another year and cuts it off from the network."""

import datetime as dt
import socket
import time
from typing import NoReturn, Self

LATER = dt.timedelta(days=50 * 365)


class Date(dt.date):
    """A date whose today is fifty years on."""

    @classmethod
    def today(cls) -> Self:
        """Fifty years after the clock."""
        return cls.fromordinal((REAL_DATE.today() + LATER).toordinal())


class Datetime(dt.datetime):
    """A date and time whose now is fifty years on."""

    @classmethod
    def now(cls, tz: dt.tzinfo | None = None) -> Self:
        """Fifty years after the clock."""
        return cls.fromtimestamp(REAL_TIME() + LATER.total_seconds(), tz)

    today = utcnow = now


class Unconnected(socket.socket):
    """A socket that reaches nobody."""

    def connect(self, _address: object) -> NoReturn:
        """Refuse."""
        raise AssertionError("the suite asked for the network")


def _unresolved(*_arguments: object, **_options: object) -> NoReturn:
    raise AssertionError("the suite asked for the network")


REAL_DATE, REAL_TIME = dt.date, time.time
# It is loaded before the suite, which then imports these.
dt.date, dt.datetime = Date, Datetime  # type: ignore[misc]
time.time = lambda: REAL_TIME() + LATER.total_seconds()
socket.socket, socket.getaddrinfo = Unconnected, _unresolved  # type: ignore[misc]
