"""Files by their content."""

import pytest

from duties.intakes import IntakeInvalid
from services.check_upload import LARGEST_FILE, check_upload


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.4", "application/pdf"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
    ],
)
def test_the_content_tells_the_type(content: bytes, kind: str) -> None:
    assert check_upload("a.exe", content).content_type == kind


@pytest.mark.parametrize(
    ("name", "content", "wrong"),
    [
        ("a.pdf", b"MZ", "type"),
        ("a.pdf", b"<svg onload=alert(1)>", "type"),
        ("a.png", b"GIF89a", "type"),
        ("a.pdf", b"", "size"),
        ("a.pdf", b"%PDF-" + b"0" * LARGEST_FILE, "size"),
    ],
)
def test_anything_else_is_refused(name: str, content: bytes, wrong: str) -> None:
    with pytest.raises(IntakeInvalid) as invalid:
        check_upload(name, content)
    assert invalid.value.fields == {"scan": wrong}


def test_a_name_brings_no_folder_and_nothing_that_cannot_be_shown() -> None:
    assert check_upload("..\\x/\u202ecarta\n.pdf", b"%PDF-1").name == "carta.pdf"
