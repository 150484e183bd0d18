"""Which build of newsparse this is: the wheels for a platform have most of it compiled."""

from newsparse import refusal

__build__ = "pure" if refusal.__file__.endswith(".py") else "compiled"
"""compiled, if this is machine code for one Python and one platform; pure, if it is Python code.

Both read every text alike, and compiled code takes less time for it.
"""
