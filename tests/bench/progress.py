"""Says on stderr how far the bench is."""

import sys
import time


def say(step: str) -> None:
    """The time of day and the step that begins."""
    sys.stderr.write(f"bench: {time.strftime('%H:%M:%S')} {step}\n")
    sys.stderr.flush()
