"""The pages: the demo shop, the widget, the second layer."""

import json
import re

import pytest

from channels.pages import FILES
from tests.channels.conftest import Front

INLINE = re.compile(r"<style|\sstyle=|\son[a-z]+=|javascript:|<script(?![^>]*\ssrc=)", re.IGNORECASE)


def test_the_shop_has_the_chat(front: Front) -> None:
    response = front.call("GET", "/")
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert "<amparo-chat" in response.text
    assert '<script type="module" src="/widget.js"></script>' in response.text


@pytest.mark.parametrize("path", ["/", "/privacidad"])
def test_nothing_is_inline_and_nothing_comes_from_elsewhere(front: Front, path: str) -> None:
    text = front.call("GET", path).text
    assert not INLINE.search(text)
    assert not re.search(r'(src|href)="(https?:)?//', text)


def test_the_second_layer_is_shown_escaped(front: Front) -> None:
    """L1, L3: the rest of the information, simply and at once."""
    response = front.call("GET", "/privacidad")
    assert response.status_code == 200
    assert "Seguros Norte, S.A. &lt;script&gt;alert(1)&lt;/script&gt;" in response.text
    assert "Puede ver, corregir y borrar sus datos." in response.text
    assert front.bot.asked == [("/portal/second-layer", {"language": "es"})]


def test_the_last_second_layer_known_is_shown_while_the_bot_server_is_away(front: Front) -> None:
    front.call("GET", "/privacidad")
    front.bot.status = 500
    response = front.call("GET", "/privacidad")
    assert response.status_code == 200
    assert "Puede ver, corregir y borrar sus datos." in response.text


@pytest.mark.parametrize(
    "layer", [{}, {"title": "T"}, {"title": "T", "sections": 7}, {"title": "T", "sections": [{}]}]
)
def test_a_second_layer_of_no_use_is_none(front: Front, layer: dict[str, object]) -> None:
    front.bot.raw = json.dumps(layer).encode()
    response = front.call("GET", "/privacidad")
    assert response.status_code == 503
    assert "@" in response.text


def test_a_second_layer_without_version_is_shown(front: Front) -> None:
    front.bot.raw = b'{"title": "Sus datos", "sections": [{"heading": "Quien", "paragraphs": ["Nosotros."]}]}'
    response = front.call("GET", "/privacidad")
    assert response.status_code == 200
    assert "Nosotros." in response.text


def test_without_any_second_layer_the_page_says_whom_to_ask(front: Front) -> None:
    front.bot.status = 500
    response = front.call("GET", "/privacidad")
    assert response.status_code == 503
    assert "@" in response.text


@pytest.mark.parametrize(
    ("path", "media_type"), [(path, media_type) for path, (_, media_type) in FILES.items()]
)
def test_files_are_served_with_an_etag(front: Front, path: str, media_type: str) -> None:
    response = front.call("GET", path)
    assert response.headers["content-type"] == media_type
    again = front.call("GET", path, headers={"If-None-Match": response.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_the_widget_is_small_and_writes_text_only(front: Front) -> None:
    """L111."""
    widget = front.call("GET", "/widget.js").text
    assert len(widget.encode()) < 30_000
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function", widget
    )
    assert "import " not in widget
