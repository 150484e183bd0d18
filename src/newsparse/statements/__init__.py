"""Who said what: cues, and the frames in which they join a source and a content."""
