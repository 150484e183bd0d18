"""Days and clock times, and the day on which a statement was made."""
