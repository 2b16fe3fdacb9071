"""A letter as an accessible PDF to be printed (PDF/UA)."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import typst

from services.render_proof_sheet import STANDARD

TEMPLATE = Path(__file__).parent / "sheets" / "letter.typ"


def render_letter(document: dict[str, Any], *, now: datetime) -> bytes:
    """The PDF. `document` is what `letter_document` gives; `now` is in UTC."""
    return bytes(
        typst.compile(
            TEMPLATE,
            sys_inputs={"sheet": json.dumps(document, ensure_ascii=False)},
            pdf_standards=STANDARD,
            timestamp=now.replace(microsecond=0),
            ignore_system_fonts=True,
        )
    )
