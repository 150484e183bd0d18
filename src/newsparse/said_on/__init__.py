"""The day on which a statement was made."""
