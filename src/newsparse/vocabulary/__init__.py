"""What is derived from a language's tables, once for each language."""
