"""Tell whether two versions read all texts alike: a digest of their JSON, folder by folder.

    python benchmarks/digest.py FOLDER ... [--hostile] [--write FILE]

A row for each folder: how many `.txt` files it and its folders hold, and the first twelve digits of
the SHA-256 of the JSON of all of them, in the order of their paths. `--hostile` adds the texts that
the tests make to be hard to read, each of 8,000 code points (run it where the tests are on the
path). `--write` keeps a line of JSON for each text, for `compare.py`, where the digests differ.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from newsparse import parse_article

LENGTH = 8_000
"""Code points of a hostile text: long enough to pass every limit, short enough to wait for."""


def texts_of(folder: Path) -> dict[str, str]:
    """Return the texts of a folder and its folders by their paths, line ends untouched."""
    files = sorted(folder.rglob("*.txt"))
    return {str(file): file.read_bytes().decode("utf-8", "replace") for file in files}


def hostile_texts() -> dict[str, str]:
    """Return the hostile texts of the tests by their names."""
    sys.path.append(str(Path(__file__).parent.parent / "tests"))
    from hostile import PIECES, hostile_text  # noqa: PLC0415 - asked for only where the tests are

    return {f"hostile/{name}": hostile_text(PIECES[name], LENGTH) for name in sorted(PIECES)}


def read_all(texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the path and the JSON of each text."""
    for path, text in texts.items():
        yield path, parse_article(text).to_json()


def digest_of(lines: Iterable[str]) -> str:
    """Return the first digits of the SHA-256 of some lines."""
    total = hashlib.sha256()
    for line in lines:
        total.update(line.encode("utf-8", "surrogatepass") + b"\n")
    return total.hexdigest()[:12]


def main() -> None:
    """Print the digests that the command line asks for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--hostile", action="store_true", help="add the hostile texts of the tests")
    parser.add_argument("--write", type=Path, help="keep a line of JSON for each text")
    options = parser.parse_args()
    groups = {str(folder): texts_of(folder) for folder in options.folders}
    if options.hostile:
        groups["hostile"] = hostile_texts()
    kept: list[str] = []
    for name, texts in groups.items():
        read = dict(read_all(texts))
        kept += (json.dumps({"id": path} | json.loads(line)) for path, line in read.items())
        print(f"{digest_of(read.values())}  {len(texts):5}  {name}")
    if options.write:
        options.write.write_text("\n".join(kept) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
