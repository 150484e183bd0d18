"""A user of spaCy: who speaks, beside what a pipeline finds itself.

It needs `newsparse[spacy]`, but no trained pipeline, and a folder `articles` of `.txt` files. It
writes `articles.spacy`, which has the spans of all statements.
"""

# %% Put newsparse into a pipeline
from pathlib import Path

import spacy
from spacy.tokens import DocBin

nlp = spacy.blank("en")
nlp.add_pipe("newsparse")

# %% Read the articles, as many as there are, and keep them as spaCy does
files = sorted(Path("articles").glob("*.txt"))
texts = (file.read_bytes().decode("utf-8") for file in files)
kept = DocBin(store_user_data=True)
for file, doc in zip(files, nlp.pipe(texts), strict=True):
    kept.add(doc)
    print(f"{file.name}: {len(doc._.newsparse.statements)} statements")
kept.to_disk("articles.spacy")

# %% From a span back to its statement, and to whoever speaks
doc = next(kept.get_docs(nlp.vocab))
for span in doc.spans["newsparse"]:
    statement = doc._.newsparse.statements[int(span.id_)]
    if span.label_ == "CONTENT" and statement.speaker:
        print(f"{statement.speaker.name}: {span.text}")
