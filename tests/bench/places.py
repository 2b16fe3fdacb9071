"""Where the bench keeps what it makes: all of it ignored by git, all of it removed by `make clean`."""

from pathlib import Path

from settings.environment import PROJECT

RESULTS = PROJECT / "bench-results"
LATEST = RESULTS / "latest.json"
STARTER = Path(__file__).parent / "starter"
STARTER_HOME = RESULTS / "starter"
