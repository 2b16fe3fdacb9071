"""The forms of a page, filled in as somebody in a hurry would."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

TEXT = "Se ha mirado en todos los sistemas."
TYPED = {
    "contact": "ana@example.org",
    "day": "2026-11-24",
    "document": "12345678Z",
    "email": "ana@example.org",
    "hour": "10:00",
    "name": "nueva",
    "phone": "600001001",
}


@dataclass
class Form:
    """A form that is posted: where to, and its fields with what would be sent."""

    action: str
    fields: dict[str, str] = field(default_factory=dict)


class Forms(HTMLParser):
    """Every posted form of a page: hidden fields as they are, the first of each choice, words in each box."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[Form] = []
        self._form: Form | None = None
        self._select = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take up forms and their fields."""
        said = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._form = Form(said.get("action", "")) if said.get("method") == "post" else None
            self.found += [self._form] if self._form else []
        if self._form is None:
            return
        name = said.get("name", "")
        if tag == "textarea":
            self._form.fields[name] = TEXT
        if tag == "button" and name:
            self._form.fields.setdefault(name, said.get("value", ""))
        if tag == "select":
            self._select = name
        if tag == "option" and self._select and said.get("value"):
            self._form.fields.setdefault(self._select, said["value"])
        if tag == "input" and said.get("type") != "file":
            self._form.fields.setdefault(name, said.get("value") or TYPED.get(name, TEXT))

    def handle_endtag(self, tag: str) -> None:
        """Put down what ends."""
        if tag == "form":
            self._form = None
        if tag == "select":
            self._select = ""
