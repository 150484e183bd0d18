"""The ways to write an article down, each in a module of its own: see `registry`."""
