"""The rule that no foreign string reaches a widget unfiltered: it is a literal, or went through `safe`.

Textual lets escape sequences through in every widget, and reads square brackets in a plain ``str`` as markup. So each
place in ``reader/tui`` that hands text to Textual must hand over a literal, a constant, the result of a filter, or
`Content` made from one of these. Lines that are painted cell by cell go through one edge module, see `EDGE`.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

TUI = Path(__file__).resolve().parent.parent / "reader" / "tui"

EDGE = {"view/palette.py"}
"""Modules that turn finished runs into segments; the hostile strings in ``tests/torture`` watch what leaves them."""

FILTERS = {"safe", "safe_line", "edge"}
"""Functions after which a string may be shown."""

FORMATS = {"len", "exact", "day_and_time", "reading_minutes", "shown", "first"}
"""Functions that make words of numbers, dates and keys: nothing foreign is in them."""

TRIMS = {"ljust", "rjust", "center", "strip", "lower", "upper"}
"""Methods of strings that put nothing foreign in."""

OURS = {"command.title", "command.id", "command.argument", "command.label", "scope.heading", "health.failures"}
"""What stands in the table of commands, and numbers."""

ARGUMENTS = {
    "screens/info.py": {"name", "sample", "meaning"},  # names of facts, and the legend
    "screens/link_picker.py": {"hint"},  # letters
    "screens/welcome.py": {"key", "name", "explanation"},  # the ways to begin, a table in the module
}
"""Parameters that only ever get words of ours, where a function builds the same line for several of them."""

SHOWS = {
    "Content": 1, "Label": 1, "Static": 1, "Button": 1, "Checkbox": 1, "RadioButton": 1, "Option": 1,
    "Selection": 1, "Markdown": 1, "Segment": 1, "Digits": 1, "Collapsible": 1, "Tab": 1, "Link": 1, "Placeholder": 1,
    "notify": 1, "styled": 1,
}  # fmt: skip
"""Calls that show their first argument."""

SHOWN_KEYWORDS = {"title", "label", "message", "placeholder", "tooltip", "content", "prompt", "text", "subtitle"}
"""Keyword arguments of those calls that are shown too."""

SHOWN_ATTRIBUTES = {"border_title", "border_subtitle", "tooltip", "title", "sub_title"}
"""Attributes of widgets, screens and the app that are shown when they are assigned."""

FORBIDDEN = {"from_markup", "from_rich_text"}
"""Ways to read markup or styles out of a string; nothing here needs them."""

FORBIDDEN_IMPORTS = ("rich.text", "rich.markup", "rich.console", "rich.markdown", "textual.markup")
"""Modules that do the same."""


@dataclass(slots=True)
class Scope:
    """What is known of names inside one function."""

    contents: set[str] = field(default_factory=set)
    """Functions and parameters that are `Content` by annotation."""
    values: dict[str, list[ast.expr]] = field(default_factory=dict)
    """Everything that is assigned to a local name."""


def name_of(call: ast.expr) -> str:
    """The last part of what is called."""
    return call.attr if isinstance(call, ast.Attribute) else call.id if isinstance(call, ast.Name) else ""


def is_content(annotation: ast.expr | None) -> bool:
    """Whether the annotation says `Content`."""
    return annotation is not None and "Content" in ast.unparse(annotation) and "str" not in ast.unparse(annotation)


def may_be_shown(node: ast.expr, scope: Scope) -> bool:
    """Whether the value of ``node`` is ours or was filtered."""
    parts = parts_of(node)
    if parts:
        return all(may_be_shown(part, scope) for part in parts)
    if isinstance(node, ast.Name) and node.id in scope.values:
        return all(may_be_shown(value, scope) for value in scope.values[node.id])
    if isinstance(node, ast.Call):
        return name_of(node.func) in FILTERS | FORMATS | {*SHOWS, "assemble"} | scope.contents or is_joined(node, scope)
    name = name_of(node)
    ours = name.isupper() or ast.unparse(node) in OURS or (isinstance(node, ast.Name) and name in scope.contents)
    return ours or isinstance(node, ast.Constant)


def is_joined(call: ast.Call, scope: Scope) -> bool:
    """Whether it joins contents, which were looked at where they were made, or what a filter or format gave."""
    if not isinstance(call.func, ast.Attribute) or call.func.attr != "join" or len(call.args) != 1:
        return False
    joined = call.args[0]
    if isinstance(call.func.value, ast.Call) and name_of(call.func.value.func) == "Content":
        return True
    if isinstance(joined, ast.Call) and name_of(joined.func) == "map":
        return name_of(joined.args[0]) in FILTERS
    return may_be_shown(joined, scope)


def parts_of(node: ast.expr) -> list[ast.expr]:
    """What a composed expression is made of; nothing for a single one."""
    match node:
        case ast.JoinedStr(values=parts) | ast.BoolOp(values=parts):
            return parts
        case ast.FormattedValue(value=value):
            return [value]
        case ast.BinOp(left=left, op=ast.Mult()):
            return [left]
        case ast.BinOp(left=left, right=right):
            return [left, right]
        case ast.IfExp(body=yes, orelse=no):
            return [yes, no]
        case ast.Tuple(elts=[text, _]):
            return [text]
        case ast.Call(func=ast.Attribute(value=aligned, attr=name)) if name in TRIMS:
            return [aligned]
    return []


def shown_by(node: ast.AST) -> Iterator[ast.expr]:
    """The expressions whose value ``node`` shows."""
    if isinstance(node, ast.Call) and name_of(node.func) in SHOWS:
        yield from node.args[: SHOWS[name_of(node.func)]]
        yield from (word.value for word in node.keywords if word.arg in SHOWN_KEYWORDS)
    elif isinstance(node, ast.Call) and name_of(node.func) == "assemble":
        yield from node.args
    elif isinstance(node, ast.Assign):
        yield from (
            node.value for target in node.targets if name_of(target) in SHOWN_ATTRIBUTES and "." in ast.unparse(target)
        )


def scope_of(function: ast.AST, contents: set[str]) -> Scope:
    """What is known inside ``function``."""
    scope = Scope(set(contents))
    for node in ast.walk(function):
        if isinstance(node, ast.arg) and is_content(node.annotation):
            scope.contents.add(node.arg)
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    scope.values.setdefault(target.id, []).append(node.value)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            scope.values.setdefault(node.target.id, []).append(node.value)
    return scope


def outermost(tree: ast.AST) -> Iterator[ast.AST]:
    """Functions that stand in no other function, and statements that stand in none at all."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.ClassDef):
            yield from outermost(node)
        else:
            yield node


def offences(source: str, contents: set[str] | None = None) -> list[tuple[int, str]]:
    """Line and text of every place in ``source`` that shows what was not filtered."""
    found = set()
    tree = ast.parse(source)
    contents = (contents or set()) | functions_giving_ours(tree, contents or set())
    for outer in outermost(tree):
        scope = scope_of(outer, contents)
        for node in ast.walk(outer):
            shown: list[ast.AST] = [one for one in shown_by(node) if not may_be_shown(one, scope)]
            if reads_markup(node):
                shown.append(node)
            found |= {(getattr(one, "lineno", 0), ast.unparse(one)) for one in shown}
    return sorted(found)


def reads_markup(node: ast.AST) -> bool:
    """Whether square brackets or escape sequences in a string would mean something there."""
    if isinstance(node, ast.ImportFrom):
        return (node.module or "").startswith(FORBIDDEN_IMPORTS)
    if not isinstance(node, ast.Call):
        return False
    if name_of(node.func) == "notify" and node.args and not isinstance(node.args[0], ast.Constant):
        return not any(word.arg == "markup" and ast.unparse(word.value) == "False" for word in node.keywords)
    return name_of(node.func) in FORBIDDEN


def functions_giving_ours(tree: ast.Module, contents: set[str]) -> set[str]:
    """Names of functions of a module that give strings of ours: everything they return may be shown."""
    found = set()
    for outer in outermost(tree):
        if isinstance(outer, ast.FunctionDef) and outer.returns is not None and ast.unparse(outer.returns) == "str":
            scope = scope_of(outer, contents)
            returned = [node.value for node in ast.walk(outer) if isinstance(node, ast.Return) and node.value]
            if all(may_be_shown(value, scope) for value in returned):
                found.add(outer.name)
    return found


def functions_giving_content(paths: list[Path]) -> set[str]:
    """Names of functions of the interface that say they give `Content`; their insides are checked too."""
    return {
        node.name
        for path in paths
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and is_content(node.returns)
    }
