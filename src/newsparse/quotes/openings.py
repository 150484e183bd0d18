"""Opening marks while their runs are being found out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import final

from newsparse.quotes.mark_directions import Mark


@final
@dataclass(eq=False, slots=True)
class Opening:
    """An opening mark, with what is known of its run."""

    start: int
    """Where the run begins."""
    content_start: int
    """Where its content begins."""
    family: int
    """The family of its mark."""
    content_stop: int = 0
    """Where its content ends, once `stop` is set."""
    stop: int = 0
    """Where the run ends; 0 while it is open, and for a mark that proved to be none."""
    possible: Mark | None = None
    """The mark that closes the run if no surer one does."""
    twin: Opening | None = None
    """The same mark directly behind this one."""
    continues: bool = False
    """Whether the next block takes the run up."""

    def note_end(self, mark: Mark) -> None:
        """Note that the run may end with a mark; the first such mark is the likeliest."""
        if self.possible is None:
            self.possible = mark

    def may_go_on_with(self, mark: Mark) -> bool:
        """Tell whether a mark of the next block may take the run up."""
        if self.family != mark.family:
            return False
        is_ended = self.possible is not None and self.possible.family == self.family
        return self.twin is None and not is_ended
