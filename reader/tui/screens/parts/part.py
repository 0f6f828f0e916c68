"""A group of commands of a screen."""


class Part:
    """Does the commands of one group. ``verb`` is a method; ``can_verb``, if there is one, says whether it can now."""

    def can(self, verb: str) -> bool:
        """Whether the command makes sense now."""
        check = getattr(self, f"can_{verb}", None)
        return hasattr(self, verb) and (check is None or bool(check()))

    def run(self, verb: str, argument: str | None = None) -> None:
        """Do it. ``argument`` is what was written after the command, for those that take something."""
        method = getattr(self, verb)
        if argument is None:
            method()
        else:
            method(argument)
