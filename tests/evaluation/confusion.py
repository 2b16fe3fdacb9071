"""The confusions as a picture for people: what was meant down the side, what was understood along the top."""

from collections import Counter
from collections.abc import Sequence
from html import escape

CELL, LEFT, TOP = 22, 210, 170  # pixels


def picture(confusions: Counter[tuple[str, str]], labels: Sequence[str]) -> str:
    """An SVG: greens on the diagonal are right, reds beside it are confusions, each with its count."""
    side = CELL * len(labels)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{LEFT + side + 110}" height="{TOP + side + 40}"'
        ' font-family="sans-serif" font-size="11">',
        '<rect width="100%" height="100%" fill="white"/>',
        f'<text x="{LEFT}" y="{TOP + side + 28}">What was understood, in columns; what was meant, in rows.</text>',
    ]
    for row, right in enumerate(labels):
        y = TOP + row * CELL
        parts.append(f'<text x="{LEFT - 8}" y="{y + 15}" text-anchor="end">{escape(right)}</text>')
        x = LEFT + row * CELL + 15
        parts.append(f'<text transform="translate({x} {TOP - 8}) rotate(-60)">{escape(right)}</text>')
        whole = sum(confusions[right, other] for other in labels) or 1
        for column, understood in enumerate(labels):
            count = confusions[right, understood]
            parts.append(_cell(LEFT + column * CELL, y, count, count / whole, right == understood))
    return "\n".join([*parts, "</svg>"])


def _cell(x: int, y: int, count: int, share: float, right: bool) -> str:
    strength = 0.0 if count == 0 else (share if right else min(1.0, 0.25 + 4 * share))
    colour = f"rgba(30,120,70,{strength:.2f})" if right else f"rgba(190,40,30,{strength:.2f})"
    box = f'<rect x="{x}" y="{y}" width="{CELL - 1}" height="{CELL - 1}" fill="{colour}" stroke="#e4e4e4"/>'
    ink = "white" if strength > 0.6 else "black"
    said = f'<text x="{x + CELL / 2}" y="{y + 15}" text-anchor="middle" fill="{ink}">{count}</text>'
    return box + said if count else box
