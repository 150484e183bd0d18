"""Many articles: one after the other, or in several processes."""
