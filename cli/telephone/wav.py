"""A small real WAV: what the telephone company has recorded."""

import io
import math
import struct
import wave

RATE = 8000


def tone(seconds: int, channels: int = 1) -> bytes:
    """A quiet 440 Hz tone, 16 bits, 8 kHz, as the bytes of a WAV file."""
    frames = bytearray()
    for number in range(RATE * seconds):
        sample = int(1500 * math.sin(2 * math.pi * 440 * number / RATE))
        frames += struct.pack("<h", sample) * channels
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(bytes(frames))
    return out.getvalue()
