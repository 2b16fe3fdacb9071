"""What may be uploaded is told from its content: no name, no announced type is believed."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duties import part_types
from duties.part_types import DOCX, JPEG, PDF, PNG, TEXT, XLSX, ZIP, PartRefused, PartType, recognise

MB = 1024 * 1024


def archive(entries: dict[str, bytes]) -> bytes:
    """A ZIP of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in entries.items():
            made.writestr(name, content)
    return out.getvalue()


def why(content: bytes, largest: int = MB) -> str:
    """Why it is refused."""
    with pytest.raises(PartRefused) as refused:
        recognise(content, largest=largest)
    return refused.value.why


OFFICE = {"[Content_Types].xml": b"<Types/>"}


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n...", PDF),
        (b"\x89PNG\r\n\x1a\n....", PNG),
        (b"\xff\xd8\xff\xe0....", JPEG),
        ("fecha;importe\n2026-01-01;12,50 €\n".encode(), TEXT),
        (archive({"datos.csv": b"a;b"}), ZIP),
        (archive(OFFICE | {"word/document.xml": b"<w/>"}), DOCX),
        (archive(OFFICE | {"xl/workbook.xml": b"<x/>"}), XLSX),
    ],
    ids=["pdf", "png", "jpeg", "csv", "zip", "word", "excel"],
)
def test_the_type_is_told_by_the_content(content: bytes, kind: PartType) -> None:
    """L54."""
    assert recognise(content, largest=MB) is kind


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"x" * 11, "big"),
        (b"MZ\x90\x00", "type"),
        (b"\x7fELF\x02", "type"),
        (b"\xfe\xff\x00a", "type"),
        ("año;12,50".encode("cp1252"), "encoding"),
        (b"#!/bin/sh", "active"),
        (b"<svg on>", "active"),
        (b" <HTML>", "active"),
        (b"PK\x03\x04junk", "broken"),
    ],
)
def test_what_runs_or_is_not_known_is_refused(content: bytes, reason: str) -> None:
    """L92: an executable with the name of a PDF stays an executable."""
    assert why(content, largest=10) == reason


@pytest.mark.parametrize(
    "name",
    ["xl/vbaProject.bin", "alta.exe", "otra.zip", "hoja.xlsm", "../fuera.txt", "/raiz.txt", "a/../../b"],
)
def test_an_archive_with_something_active_or_another_archive_inside_is_refused(name: str) -> None:
    assert why(archive({name: b"x"})) == "active"


def test_an_archive_bomb_is_refused_by_what_comes_out_of_it() -> None:
    """Ten megabytes of nothing pack to ten kilobytes."""
    assert why(archive({"nada.txt": b"\0" * 10 * MB})) == "bomb"


def test_an_archive_that_lies_about_its_size_is_refused() -> None:
    """The directory announces one byte for every entry; what is unpacked is counted, or does not add up."""
    content = bytearray(archive({"nada.txt": b"\0" * 10 * MB}))
    central = content.rindex(b"PK\x01\x02")
    content[central + 24 : central + 28] = (1).to_bytes(4, "little")
    assert why(bytes(content)) in ("bomb", "broken")


def test_an_archive_of_too_many_files_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(part_types, "MOST_ENTRIES", 3)
    assert why(archive({f"{number}.txt": b"x" for number in range(4)})) == "bomb"


@given(st.binary(max_size=200))
def test_whatever_comes_it_is_a_known_type_or_refused(content: bytes) -> None:
    try:
        kind = recognise(content, largest=100)
    except PartRefused:
        return
    assert kind in (PDF, PNG, JPEG, TEXT, ZIP, DOCX, XLSX)
    assert 0 < len(content) <= 100


@given(st.binary(max_size=300))
def test_no_damaged_archive_breaks_the_check(junk: bytes) -> None:
    whole = archive({"datos.csv": b"a;b" * 50})
    try:
        kind = recognise(whole[: len(whole) // 2] + junk + whole[len(whole) // 2 :], largest=MB)
    except PartRefused:
        return
    assert kind is ZIP
