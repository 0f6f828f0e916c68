"""What is counted when articles are measured, and the figures it makes."""

from collections import Counter
from dataclasses import dataclass, field

TYPES = ("PER", "ORG", "LOC", "MISC")
"""Kinds of names as they are annotated."""
REPORTED = {"clauses": "reported", "clauses exact": "reported exact", "speakers": "reported speakers"}
"""Measures of reported clauses, by the name they are shown under."""


@dataclass
class Counts:
    """Right, found and wanted, by measure, and the errors."""

    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    shown: list[str] = field(default_factory=list)

    def add(self, measure: str, right: int, found: int, wanted: int) -> None:
        """Count in."""
        self.right[measure] += right
        self.found[measure] += found
        self.wanted[measure] += wanted

    def f1(self, measure: str) -> float:
        """F1 of a measure, 0 to 1."""
        total = self.found[measure] + self.wanted[measure]
        return 2 * self.right[measure] / total if total else 1.0

    def share(self, measure: str) -> float:
        """Right out of wanted."""
        return self.right[measure] / self.wanted[measure] if self.wanted[measure] else 1.0

    def precision(self, measure: str) -> float:
        """Right out of found."""
        return self.right[measure] / self.found[measure] if self.found[measure] else 1.0

    def figures(self) -> dict[str, float]:
        """All measures by name, each from 0 to 1."""
        made = {f"names {kind}".strip(): self.f1(f"n{kind}") for kind in ("", *TYPES)}
        made |= {"boundaries": self.f1("bounds"), "names shown with a kind": self.precision("certain")}
        made |= {"grouping": self.f1("pairs"), "quotations": self.f1("quotes"), "starts": self.share("starts")}
        made |= {"kinds": self.share("kinds"), "so-called and titles kept out": 1 - self.share("traps")}
        made |= {"speakers of direct": self.share("direct"), "speakers of partial": self.share("partial")}
        made |= {"speakers shown": self.precision("shown"), "speakers covered": self.share("covered")}
        if self.wanted["reported"]:
            made |= {f"reported {name}": self.precision(key) for name, key in REPORTED.items()}
            made |= {f"reported {name} recall": self.share(key) for name, key in REPORTED.items()}
        return made
