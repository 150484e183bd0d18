"""Who said what in a folder of articles: a script to start from, cell by cell.

It needs newsparse and pandas. Editors that know `# %%` run it like a notebook; it also runs
as it is, in a folder that has a folder `articles` of `.txt` files.
"""

# %% Read the articles, and make a row of each statement
from pathlib import Path

import pandas as pd

from newsparse import parse_article

FOLDER = Path("articles")

rows = []
for file in sorted(FOLDER.glob("*.txt")):
    article = parse_article(file.read_bytes().decode("utf-8"))
    for statement in article.statements:
        speaker, source, cue = statement.speaker, statement.source, statement.cue
        rows.append(
            {
                "file": file.name,
                "published": article.date,
                "speaker": speaker.name if speaker else None,
                "speaker_kind": speaker.kind if speaker else None,
                "role": speaker.role if speaker else None,
                "source": source.text if source else None,
                "cue": cue.text if cue else None,
                "cue_kind": cue.kind if cue else None,
                "kind": statement.kind,
                "said": " … ".join(span.of(article.text) for span in statement.content),
                "said_on": statement.said_on,
                "unresolved": statement.unresolved,
                "start": statement.span.start,
                "stop": statement.span.stop,
            }
        )
table = pd.DataFrame(rows)
print(f"{table['file'].nunique()} articles, {len(table)} statements")

# %% Keep what was said or written; beliefs and plans are attributed too
said = table[table["cue_kind"].isin(["speech", "writing"])]
print(said[["speaker", "cue", "kind", "said"]].head(10).to_string(max_colwidth=40))

# %% Who is quoted, how often, and how much of it in their own words
by_speaker = (
    said.assign(own_words=said["kind"] != "indirect")
    .groupby(["speaker", "speaker_kind"])
    .agg(
        articles=("file", "nunique"),
        statements=("said", "size"),
        own_words=("own_words", "mean"),
    )
    .sort_values(["statements", "articles"], ascending=False, kind="stable")
)
print(by_speaker.head(10).to_string(float_format="{:.0%}".format))

# %% All that one of them said, in order
first = by_speaker.index[0][0]
print(f"{first}:")
for said_by_first in said.loc[said["speaker"] == first, "said"]:
    print("-", said_by_first)

# %% What is not known: read some of these before you trust a count
unknown = table[table["speaker"].isna()]
print(f"{len(unknown)} of {len(table)} statements have no speaker")
print(unknown["unresolved"].value_counts().to_string())

# %% Keep it; `start` and `stop` find each statement in its file again
table.to_csv("statements.csv", index=False)
