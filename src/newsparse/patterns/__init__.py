"""The regular expressions, one module an area, each compiled when it is first used."""
