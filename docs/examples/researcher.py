"""A researcher: who is quoted how often and in whose words, with pandas.

It needs newsparse and pandas, and a folder `articles` of `.txt` files. Editors that know `# %%`
run it cell by cell, like a notebook.
"""

# %% Read the articles, and make a row of each statement
from pathlib import Path

import pandas as pd

from newsparse import parse_article

files = sorted(Path("articles").glob("*.txt"))
articles = {file.name: parse_article(file.read_bytes().decode("utf-8")) for file in files}

rows = []
for name, article in articles.items():
    known = {"file": name, "published": article.date}
    rows.extend({**known, **row} for row in article.rows())
table = pd.DataFrame(rows)

silent = sum(not article.statements for article in articles.values())
print(f"{len(articles)} articles, {silent} without a statement; {len(table)} statements")

# %% When it was said: the day that the sentence tells, or else that of publication
table["day"] = pd.to_datetime(table["said_on"].fillna(table["published"]))

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
