"""How long a fetch may take, and the ways in which the guarded network ends one."""

import time
from dataclasses import dataclass

import httpcore


class PrivateError(httpcore.ConnectError):
    """The host lies in a private network that the user did not ask for."""


class DeadlineError(httpcore.ReadTimeout):
    """The time for the whole fetch is over."""


class ClosedError(httpcore.ConnectError):
    """The fetcher was closed."""


class UnknownHostError(httpcore.ConnectError):
    """There is no host of that name."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment at which a fetch has to be over, redirects and all."""

    at: float
    """On the monotonic clock."""

    @classmethod
    def after(cls, seconds: float) -> "Deadline":
        """The moment ``seconds`` from now."""
        return cls(time.monotonic() + seconds)

    def left(self, wanted: float | None = None) -> float:
        """Seconds that are left, at most ``wanted``. Raises DeadlineError when there are none."""
        left = self.at - time.monotonic()
        if left <= 0:
            raise DeadlineError
        return left if wanted is None else min(left, wanted)
