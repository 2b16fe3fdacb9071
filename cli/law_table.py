"""Makes docs/law.md: each requirement of law and the tests that cite it (`python -m cli.law_table`)."""

import ast
import re
from collections import defaultdict
from pathlib import Path
from typing import TypeIs

from ruamel.yaml import YAML

from settings.environment import PROJECT

REQUIREMENTS = PROJECT / "docs" / "requirements.yml"
TABLE = PROJECT / "docs" / "law.md"
_ID = re.compile(r"\bL(\d{1,3})\b")
_HEAD = """# The law, and the test that proves each requirement

Made by `make docs` from docs/requirements.yml and from the ids that tests and conversations cite. «Not yet» means that
no test cites the requirement, whatever the code may do.

| id | requirement | proved by |
|---|---|---|
"""


def render() -> str:
    """The whole page."""
    proofs = _proofs()
    requirements = YAML(typ="safe").load(REQUIREMENTS)
    rows = [f"| {name} | {_cell(text)} | {_proved(proofs[name])} |" for name, text in requirements.items()]
    counted = sum(1 for name in requirements if proofs[name])
    return (
        _HEAD + "\n".join(rows) + f"\n\n{counted} of {len(requirements)} requirements are cited by a test.\n"
    )


def _proofs() -> defaultdict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for path in sorted((PROJECT / "tests").rglob("test_*.py")):
        for name, ids in _cited(path):
            for each in sorted(ids):
                found[each].append(f"`{path.relative_to(PROJECT)}` {name}")
    for path in sorted((PROJECT / "tests" / "conversations" / "scripts").glob("*.yml")):
        for document in YAML(typ="safe").load_all(path.read_text("utf-8")):
            for each in sorted(_ids(document.get("proves", ""))):
                found[each].append(f"conversation «{path.stem}: {document['conversation']}»")
    return found


def _cited(path: Path) -> list[tuple[str, set[str]]]:
    tree = ast.parse(path.read_text("utf-8"))
    cited = [(node.name, _ids(ast.get_docstring(node) or "")) for node in ast.walk(tree) if _is_test(node)]
    named = [(name, ids) for name, ids in cited if ids]
    whole = _ids(ast.get_docstring(tree) or "") - {each for _, ids in named for each in ids}
    return [*named, ("(the whole file)", whole)] if whole else named


def _is_test(node: ast.AST) -> TypeIs[ast.FunctionDef | ast.AsyncFunctionDef]:
    return isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_")


def _ids(text: str) -> set[str]:
    spans = {f"L{number}" for first, last in re.findall(r"\bL(\d{1,3})-L(\d{1,3})\b", text)
             for number in range(int(first), int(last) + 1)}  # fmt: skip
    return spans | {f"L{number}" for number in _ID.findall(text)}


def _proved(places: list[str]) -> str:
    if not places:
        return "not yet"
    more = f" and {len(places) - 3} more" if len(places) > 3 else ""
    return "<br>".join(_cell(place) for place in places[:3]) + more


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


if __name__ == "__main__":
    TABLE.write_text(render(), encoding="utf-8")
