"""Tokens, phrases and sentences of an article: read once, asked by all stages."""
