"""Write the generated pages of docs/, or check that they are up to date.

python tools/pages.py            write docs/rules.md, docs/commands.md, docs/refusals.md
python tools/pages.py --check    write nothing; status 1 when a page is out of date
"""

import csv
import importlib
import pkgutil
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import custmgr
from custmgr.ground import language, policy
from custmgr.ground.refusals import Refusal

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
MARK = re.compile(r"mark\.rule\(([^)]*)\)")
ID = re.compile(r"[A-Z]{3}(?:\.\d)?-\d+")
NOTE = "<!-- written by `make docs`; do not edit -->\n"


def main(*, check: bool) -> int:
    """Write or check every page; return how many are out of date."""
    language._chosen = "en"  # noqa: SLF001  the pages are English whatever the machine speaks
    pages = {"rules.md": rules_page(), "commands.md": commands_page(), "refusals.md": refusals_page()}
    stale = 0
    for name, text in pages.items():
        path = DOCS / name
        if not path.exists() or path.read_text("utf-8") != text:
            stale += 1
            if check:
                sys.stderr.write(f"docs/{name} is out of date; run `make docs`\n")
            else:
                path.write_text(text, "utf-8")
    return stale if check else 0


def catalogue() -> list[dict[str, str]]:
    """Return every rule of the company papers: id, paper, area, carrier."""
    with (DOCS / "catalogue.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def sentences() -> dict[str, dict[str, str]]:
    """Return the sentence of every carried rule, with the area that carries it."""
    found = {}
    for path in sorted(policy.AREAS.glob("*/sentences.toml")):
        for rule, entry in tomllib.loads(path.read_text("utf-8")).items():
            found[rule] = {**entry, "area": path.parent.name}
    return found


def numbers() -> dict[str, list[str]]:
    """Return, for each rule, the policy numbers that name it."""
    found: dict[str, list[str]] = {}
    for area in policy.areas():
        for path, leaf in policy.leaves(policy.built_in(area)):
            source = "text" if leaf["mark"] == "T" else "assumed"
            for rule in ID.findall(leaf["rule"]):
                found.setdefault(rule, []).append(f"`{area}.{path}` = {leaf['value']} ({source})")
    return found


def tested() -> dict[str, list[str]]:
    """Return, for each rule, the test files that carry its mark."""
    found: dict[str, list[str]] = {}
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        ids = {rule for marks in MARK.findall(path.read_text("utf-8")) for rule in ID.findall(marks)}
        for rule in ids:
            found.setdefault(rule, []).append(path.relative_to(ROOT / "tests").as_posix())
    return found


def rules_page() -> str:
    """Say for each rule of the papers: what it demands, its numbers, where it is carried and tested."""
    said, figures, tests = sentences(), numbers(), tested()
    rows = catalogue()
    carried = [row["id"] for row in rows if row["id"] in said and row["id"] in tests]
    lines = [
        "# Rules",
        NOTE,
        f"{len(carried)} of the {sum(row['carrier'] == 'S' for row in rows)} rules that a program can carry are",
        "carried and tested in this version. A number marked *text* stands in the company paper; *assumed* means it is",
        "silent or damaged there, and the company should confirm it (`custmgr policy show`).",
        "",
        *_counts(rows, carried),
        "## Carried",
        "",
        "| rule | what it demands | numbers | carried by | tested by |",
        "|---|---|---|---|---|",
    ]
    for rule in carried:
        entry = said[rule]
        cells = (entry["en"], "<br>".join(figures.get(rule, [])), f"`areas/{entry['area']}`", "<br>".join(tests[rule]))
        lines.append(f"| {rule} | " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    lines += [
        "",
        "## Not yet",
        "",
        "| paper | rules a program can carry | for people only or recorded |",
        "|---|---|---|",
    ]
    for paper in dict.fromkeys(row["paper"] for row in rows):
        rest = [row for row in rows if row["paper"] == paper and row["id"] not in carried]
        ours = ", ".join(row["id"] for row in rest if row["carrier"] == "S")
        lines.append(f"| {paper} | {ours} | {', '.join(row['id'] for row in rest if row['carrier'] != 'S')} |")
    return "\n".join(lines) + "\n"


def _counts(rows: list[dict[str, str]], carried: list[str]) -> Iterator[str]:
    """Count, for each prefix, what is carried of the rules a program can carry, and of those for people beside them."""
    yield from (
        "| prefix | paper | carried | can be carried | recorded or for people, carried all the same |",
        "|---|---|---|---|---|",
    )
    known = set(carried)
    for prefix in dict.fromkeys(_prefix(row["id"]) for row in rows):
        ours = [row for row in rows if _prefix(row["id"]) == prefix]
        software = [row["id"] for row in ours if row["carrier"] == "S"]
        others = known & {row["id"] for row in ours} - set(software)
        cells = (prefix, ours[0]["paper"], len(known & set(software)), len(software), len(others))
        yield "| " + " | ".join(str(cell) for cell in cells) + " |"
    yield ""


def _prefix(rule: str) -> str:
    return rule.rpartition("-")[0]


def commands_page() -> str:
    """Show every command with its options."""
    lines = ["# Commands", NOTE]
    for path, command in walk():
        lines += [f"## `{' '.join(path)}`", "", command.help or "", ""]
        rows = [_parameter(param) for param in command.params if param.name != "help"]
        lines += ["| | | |", "|---|---|---|", *rows, ""] if rows else []
    return "\n".join(lines).rstrip() + "\n"


def walk() -> Iterator[tuple[tuple[str, ...], Any]]:
    """Go through the menu; yield every command with its words."""
    from custmgr.menu import build

    root = build()
    for name, entry in sorted(root.commands.items()):
        group = entry.make_context(name, ["--help-me"], resilient_parsing=True).command
        children = getattr(group, "commands", None)
        if children is None:
            yield ("custmgr", name), group
        for verb, command in sorted((children or {}).items()):
            yield ("custmgr", name, verb), command


def refusals_page() -> str:
    """List everything the program says no with."""
    lines = [
        "# Refusals",
        NOTE,
        "What the program says no with: the sentence, the way out, the rule, and the exit status scripts may rely on.",
        "",
        "| situation | rule | status | sentence | way out |",
        "|---|---|---|---|---|",
    ]
    for kind in refusals():
        cells = (f"`{kind.__module__.removeprefix('custmgr.')}.{kind.__name__}`", kind.rule or "", str(int(kind.exit)))
        lines.append("| " + " | ".join([*cells, kind.says, kind.way]) + " |")
    return "\n".join(lines) + "\n"


def refusals() -> list[type[Refusal]]:
    """Import everything and return every refusal there is, by room."""
    for module in pkgutil.walk_packages(custmgr.__path__, "custmgr."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    return sorted(_below(Refusal), key=lambda kind: (kind.__module__, kind.__name__))


def _below(kind: type[Refusal]) -> set[type[Refusal]]:
    return {kind for child in kind.__subclasses__() for kind in ({child} if child.says else set()) | _below(child)}


def _parameter(param: Any) -> str:
    names = ", ".join([*param.opts, *param.secondary_opts])
    argument = param.param_type_name == "argument"
    needed = "needed" if param.required else ""
    return f"| `{(param.metavar or param.name.upper()) if argument else names}` | {param.help or ''} | {needed} |"


if __name__ == "__main__":
    sys.exit(1 if main(check="--check" in sys.argv) else 0)
