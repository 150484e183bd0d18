"""Runs small programs in processes of their own."""

from __future__ import annotations

import os
import subprocess
import sys


def run_python(program: str, given: bytes = b"", **environment: str) -> bytes:
    """Run a program in a new interpreter and return what it wrote; it must end well."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        input=given,
        capture_output=True,
        check=False,
        env=os.environ | environment,
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return done.stdout
