"""A CSV of customers, read row by row."""

from pathlib import Path

import pytest

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
        (b"customer_ref,name,surname\n\xff\xfe\n", "UTF-8"),
        (b'customer_ref,name,surname\nC1,"Ana" x,Ruiz\n', "line 2"),
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
