"""The audio of the telephone company is real."""

import io
import wave

import pytest

from cli.telephone.wav import tone


@pytest.mark.parametrize("channels", [1, 2])
def test_a_tone_is_a_wav_of_the_length_asked_for(channels: int) -> None:
    with wave.open(io.BytesIO(tone(3, channels))) as file:
        assert (file.getnchannels(), file.getnframes()) == (channels, 3 * file.getframerate())
