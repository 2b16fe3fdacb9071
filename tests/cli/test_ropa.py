"""`amparo ropa export FILE`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.__main__ import main
from services.render_record import ENDINGS
from settings import Settings

Amparo = Callable[..., str]


@pytest.mark.usefixtures("live")
@pytest.mark.parametrize("ending", ENDINGS)
def test_the_ending_says_what_is_written(amparo: Amparo, tmp_path: Path, ending: str) -> None:
    """L95."""
    file = tmp_path / f"registro{ending}"
    amparo("ropa", "export", str(file))
    content = file.read_bytes()
    assert (
        content[:4]
        == {".json": b"{\n  ", ".csv": b"\xef\xbb\xbfT", ".html": b"<!do", ".pdf": b"%PDF"}[ending]
    )
    assert file.stat().st_mode & 0o077 == 0


def test_it_is_the_controllers(amparo: Amparo, tmp_path: Path, live: Settings) -> None:
    file = tmp_path / "registro.json"
    amparo("ropa", "export", str(file))
    assert json.loads(file.read_text("utf-8"))["controller"]["name"] == live.controller.name


@pytest.mark.usefixtures("live")
def test_another_ending_is_refused_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ropa", "export", str(tmp_path / "registro.docx")]) == 1
    assert ".json .csv .html .pdf" in capsys.readouterr().err
