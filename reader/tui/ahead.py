"""Keys typed ahead: what is typed while a screen is opening belongs to that screen, and waits for it."""

from collections.abc import Awaitable, Callable
from typing import Any, Protocol, runtime_checkable

from textual import events
from textual.app import App
from textual.screen import Screen


@runtime_checkable
class HoldsKeys(Protocol):
    """An app that keeps keys back until the screen they are meant for is there."""

    ahead: "TypedAhead"
    """The keys."""


class TypedAhead:
    """Keys that came before the screen on top was ready for them, in the order in which they were typed."""

    def __init__(self, app: App[Any], hand_on: Callable[[events.Key], Awaitable[None]]) -> None:
        """``hand_on`` gives a key to the screen on top."""
        self._app = app
        self._hand_on = hand_on
        self._keys: list[events.Key] = []
        self._ready: Screen[Any] | None = None
        self._awaited: Screen[Any] | None = None

    @property
    def opening(self) -> bool:
        """Whether something on the screen is not there yet that takes the keys."""
        return self._app.screen is not self._ready

    @property
    def waiting(self) -> bool:
        """Whether a key has to wait, so that none overtakes another."""
        return bool(self._keys) or self.opening

    def expect(self) -> None:
        """What takes the keys is about to change, though the screen stays."""
        self._ready = None

    def keep(self, event: events.Key) -> None:
        """Keep a key until the screen on top is ready."""
        self._keys.append(events.Key(event.key, event.character))
        self._wait()

    def _wait(self) -> None:
        screen = self._app.screen
        if self._awaited is not screen:
            self._awaited = screen
            screen.call_after_refresh(self._painted, screen)

    def _painted(self, screen: Screen[Any]) -> None:
        """A screen has been painted: it can have its keys."""
        self._app.call_later(self._begin, screen)

    async def _begin(self, screen: Screen[Any]) -> None:
        """Give the screen its keys, unless another one is on top by now."""
        self._awaited = None
        if screen is not self._app.screen:
            self._wait()
            return
        self._ready = screen
        keys, self._keys = self._keys, []
        for key in keys:
            await self._hand_on(key)
