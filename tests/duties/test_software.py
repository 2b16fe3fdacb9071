"""Evidence names the version that asked."""

import tomllib
from pathlib import Path

from duties import software


def test_the_version_in_the_evidence_is_the_projects() -> None:
    """L19."""
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"]
    assert f"{project['name']} {project['version']}" == software.NAME
