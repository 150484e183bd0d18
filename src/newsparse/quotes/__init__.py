"""Quotation marks: which open, which close, and the runs between them."""
