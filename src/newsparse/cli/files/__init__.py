"""Files that commands read and write: texts, JSON Lines, results, and files that grow."""
