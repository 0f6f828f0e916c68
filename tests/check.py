"""Checks everything, with one command: ``python -m tests.check``.

::

    python -m tests.check              every step, one after the other
    python -m tests.check types tests  these steps only
    python -m tests.check --list       what the steps are

All steps run, so that one failure does not hide another. The last line counts tests, and one for each step that is
no test run; the exit code is that of the first step that failed.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent

LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
"""import-linter has no ``-m``; its console script may not be on the path."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is checked."""

    name: str
    """Its name on the command line."""
    what: str
    """What it checks, in words."""
    command: tuple[str, ...]
    """Arguments for this Python."""
    counts_tests: bool = False
    """Whether it is a test run whose tests are counted one by one."""


STEPS = (
    Step("format", "the code is formatted", ("-m", "ruff", "format", "--check", ".")),
    Step("lint", "no rule of the linter is broken", ("-m", "ruff", "check", ".")),
    Step("types", "the types hold, strictly, tests included", ("-m", "mypy")),
    Step("layers", "each layer imports only those below it", ("-c", LINT_IMPORTS)),
    Step(
        "tests",
        "unit, property, pilot and snapshot tests",
        ("-m", "pytest", "-q", "-n", "auto", "--dist", "worksteal", "--ignore", "tests/test_wheel.py"),
        counts_tests=True,
    ),
    Step("wheel", "the wheel installs and works elsewhere", ("-m", "pytest", "-q", "tests/test_wheel.py"), True),
)
"""In the order in which they run: the quick ones first."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a step ended."""

    step: Step
    """The step."""
    code: int
    """Its exit code."""
    seconds: float
    """How long it took."""
    passed: int
    """Things that passed."""
    failed: int
    """Things that failed."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the steps that ``argv`` names, or all; answer the exit code of the first that failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.check", description="Check everything.")
    parser.add_argument("step", nargs="*", help=f"{', '.join(step.name for step in STEPS)}; all when none is named")
    parser.add_argument("--list", action="store_true", help="say what the steps are")
    args = parser.parse_args(argv)
    unknown = set(args.step) - {step.name for step in STEPS}
    if unknown:
        parser.error(f"there is no step {', '.join(sorted(unknown))}")
    if args.list:
        say("\n".join(f"{step.name:8} {step.what}" for step in STEPS))
        return 0
    return report([run(step) for step in STEPS if not args.step or step.name in args.step])


def run(step: Step) -> Outcome:
    """Run one step, its output going straight to the terminal."""
    say(f"\n── {step.name}: {step.what}")
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        results = Path(folder, "results.xml")
        extra = (f"--junit-xml={results}",) if step.counts_tests else ()
        code = subprocess.run([sys.executable, *step.command, *extra], cwd=ROOT, check=False).returncode
        passed, failed = count(results) if results.exists() else (int(code == 0), int(code != 0))
    return Outcome(step, code, time.monotonic() - started, passed, max(failed, int(code != 0)))


def count(results: Path) -> tuple[int, int]:
    """How many tests passed and failed, from the file that pytest wrote."""
    suites = list(ElementTree.parse(results).getroot().iter("testsuite"))  # noqa: S314 - our own test runner wrote it
    total, failed, skipped = (
        sum(int(suite.get(name, "0")) for suite in suites) for name in ("tests", "failures", "skipped")
    )
    failed += sum(int(suite.get("errors", "0")) for suite in suites)
    return total - failed - skipped, failed


def report(outcomes: Sequence[Outcome]) -> int:
    """Say how each step ended, and close with one plain line."""
    say("")
    for outcome in outcomes:
        verdict = "ok" if outcome.code == 0 else f"FAILED ({outcome.failed})"
        say(f"{outcome.step.name:8} {verdict:14} {outcome.seconds:6.1f} s")
    say(f"{sum(outcome.passed for outcome in outcomes)} passed, {sum(outcome.failed for outcome in outcomes)} failed")
    return next((outcome.code for outcome in outcomes if outcome.code), 0)


def say(words: str) -> None:
    """One piece of output, before what the next step prints."""
    print(words, flush=True)  # noqa: T201 - a development tool


if __name__ == "__main__":
    sys.exit(main())
