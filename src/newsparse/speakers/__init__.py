"""Whom the sources mean: names, roles, pronouns and descriptions of one speaker."""
