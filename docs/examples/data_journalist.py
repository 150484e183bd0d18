"""A data journalist: who said what in a folder of articles, as a spreadsheet.

It needs newsparse and a folder `articles` of `.txt` files, and writes `statements.csv`.
"""

# %% Read the articles, and keep the columns that a reader of the table wants
import csv
from collections import Counter
from pathlib import Path

from newsparse import parse_article

SURE = 0.5
COLUMNS = "article published speaker role kind said negated confidence".split()

rows = []
for file in sorted(Path("articles").glob("*.txt")):
    article = parse_article(file.read_bytes().decode("utf-8"))
    known = {"article": file.name, "published": article.date}
    rows.extend({**known, **row} for row in article.rows())

# %% Write the table; "utf-8-sig" is what Excel needs to show “ and é
with Path("statements.csv").open("w", encoding="utf-8-sig", newline="") as out:
    writer = csv.DictWriter(out, COLUMNS, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)

# %% Who is quoted most, and how many statements have no speaker that is sure
counts = Counter(row["speaker"] for row in rows)
nobody = counts.pop(None, 0)
print(f"{len(rows)} statements, {nobody} of them without a known speaker")
for speaker, count in counts.most_common(10):
    print(f"{count:4}  {speaker}")

# %% Look these up in the articles before you print a word
for row in rows:
    if row["negated"] or row["confidence"] < SURE:
        print(f"check {row['article']}: {row['speaker']} · {row['cue']} · {row['said']}")
