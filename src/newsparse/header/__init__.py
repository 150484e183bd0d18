"""The lines around the body: where the head ends, and what its lines are."""
