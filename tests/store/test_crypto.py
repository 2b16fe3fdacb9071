"""Parts of a sealed file."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from duties.errors import CannotDecrypt
from store.crypto import FILE_CHUNK, new_key, new_key_id, seal_stream, stream_size, unseal_range

CONTEXT = b"owner|recordings|file|1"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(size=st.integers(1, 3 * FILE_CHUNK), ends=st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)))
def test_any_part_is_what_stands_there_in_the_whole(tmp_path: Path, size: int, ends: tuple[int, int]) -> None:
    key, data, path = new_key(), os.urandom(size), tmp_path / "sealed"
    seal_stream(key, new_key_id(), CONTEXT, [data], path)
    first, last = sorted(end % size for end in ends)
    assert stream_size(path) == size
    assert b"".join(unseal_range(key, CONTEXT, path, first, last)) == data[first : last + 1]


def test_a_file_cut_short_opens_in_no_part(tmp_path: Path) -> None:
    """L95: a piece knows how many there are."""
    key, path = new_key(), tmp_path / "sealed"
    seal_stream(key, new_key_id(), CONTEXT, [bytes(3 * FILE_CHUNK)], path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 3])
    with pytest.raises(CannotDecrypt):
        list(unseal_range(key, CONTEXT, path, 0, 10))
