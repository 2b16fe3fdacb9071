"""A CSV of customers, read row by row."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.customer_file import read_customer_file
from duties.errors import ImportFileInvalid

HEAD = "customer_ref,name,surname,address"


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    """A file with that text."""
    file = folder / "customers.csv"
    file.write_bytes(text.encode(encoding))
    return file


def test_rows_know_the_line_they_begin_on(tmp_path: Path) -> None:
    file = written(tmp_path, f'{HEAD}\nC1,Ana,Ruiz,"Calle 1\nMadrid"\n\nC2,Eva,Sanz,Calle 2\n')
    read = read_customer_file(file)
    assert [row["customer_ref"] for row in read.rows] == ["C1", "C2"]
    assert read.lines == [2, 5]


def test_semicolons_and_a_byte_order_mark_are_read(tmp_path: Path) -> None:
    file = written(tmp_path, HEAD.replace(",", ";") + "\nC1;Ana;Ruiz;Calle 1, Madrid\n", "utf-8-sig")
    assert read_customer_file(file).rows[0] == {
        "customer_ref": "C1", "name": "Ana", "surname": "Ruiz", "address": "Calle 1, Madrid",
    }  # fmt: skip


def test_a_row_with_a_value_too_many_is_named_by_its_line_and_the_rest_kept(tmp_path: Path) -> None:
    file = written(tmp_path, f"{HEAD}\nC1,Ana,Ruiz,Calle 1, Madrid\nC2,Eva,Sanz,Calle 2\n")
    read = read_customer_file(file)
    assert [line for line, _ in read.misshapen] == [2]
    assert [row["customer_ref"] for row in read.rows] == ["C2"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"name,surname\nAna,Ruiz\n", "customer_ref"),
        (b"customer_ref,name,surname,nombre\n", "nombre"),
        (b"customer_ref,name,surname,name\n", "twice"),
        (b"customer_ref,name,surname\xff\n", "UTF-8"),
        ("customer_ref,name,surname\n".encode("utf-16"), "UTF-8"),
        (b'customer_ref,"name,surname\n', "line 1"),
        (b"\x00" * 99, "NUL"),
        (b"x" * 200_000, "lacks the column"),
    ],
)
def test_a_file_that_is_no_list_of_customers_is_refused_in_one_sentence(
    tmp_path: Path, content: bytes, said: str
) -> None:
    file = tmp_path / "customers.csv"
    file.write_bytes(content)
    with pytest.raises(ImportFileInvalid, match=said):
        read_customer_file(file)


@pytest.mark.parametrize("place", [".", "nowhere.csv"])
def test_a_place_that_holds_no_file_is_named(tmp_path: Path, place: str) -> None:
    with pytest.raises(ImportFileInvalid, match="cannot be read"):
        read_customer_file(tmp_path / place)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_any_usual_separator_and_line_end_is_read(tmp_path: Path, separator: str, ending: str) -> None:
    lines = [HEAD.replace(",", separator), separator.join(["C1", "Ana", "Ruiz", "Calle 1"]), ""]
    file = tmp_path / "customers.csv"
    file.write_bytes(ending.join(lines).encode())
    assert read_customer_file(file).rows[0]["address"] == "Calle 1"


@pytest.mark.parametrize(
    ("damage", "why"),
    [
        (b"C9,Jos\xe9,Ruiz,x", "UTF-8"),
        (b"C9,Jo\x00se,Ruiz,x", "NUL"),
        (b'C9,"Ana" x,Ruiz,x', "no CSV"),
        (b'C9,"Ana,Ruiz,x', "never closed"),
        (b"C9,Ana", "2 values"),
        (b"C9," + b"x" * 3_000_000, "longer than"),
        (b'C9,"' + b"\n" * 50 + b"x", "never closed"),
    ],
    ids=["latin-1", "nul", "loose quote", "open quote", "short", "endless line", "endless value"],
)
def test_a_damaged_row_is_named_by_its_line_and_the_good_ones_around_it_are_kept(
    tmp_path: Path, damage: bytes, why: str
) -> None:
    file = tmp_path / "customers.csv"
    file.write_bytes(HEAD.encode() + b"\nC1,Ana,Ruiz,a\n" + damage + b"\nC2,Eva,Sanz,b\n")
    read = read_customer_file(file)
    assert [row["customer_ref"] for row in read.rows if row["customer_ref"] != "C9"] == ["C1", "C2"]
    assert read.misshapen[0][0] == 3
    assert why in read.misshapen[0][1]
    assert "Jos" not in read.misshapen[0][1]


@given(st.binary(max_size=300))
def test_whatever_follows_the_head_no_file_breaks_the_reader(tail: bytes) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "customers.csv"
        file.write_bytes(HEAD.encode() + b"\n" + tail + b"\n")
        read = read_customer_file(file)
    assert len(read.rows) == len(read.lines)
    assert all(set(row) == set(HEAD.split(",")) for row in read.rows)
