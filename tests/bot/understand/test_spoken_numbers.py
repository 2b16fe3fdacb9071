"""Identifiers said in English and Catalan are found like those said in Spanish (L86, L100)."""

import pytest

from bot.understand import understand
from bot.understand.spoken_numbers import written


@pytest.mark.parametrize(
    ("language", "said", "text"),
    [
        ("en", "one two three four five six seven eight Z", "12345678 Z"),
        ("en", "double three four five", "3345"),
        ("en", "six double one two two three three double four", "611223344"),
        ("en", "sixty one twenty three", "6123"),
        ("en", "six hundred and twelve three four five", "612345"),
        ("en", "twenty-five thirty-one", "2531"),
        ("en", "oh nine oh nine", "0909"),
        ("en", "triple zero one", "0001"),
        ("en", "one, two, three, four", "1234"),
        ("en", "it is 6 1 1 double two zero", "it is 611220"),
        ("en", "one moment please", "one moment please"),
        ("en", "the two of us once", "the two of us once"),
        ("en", "I was born on 15th of March 1980", "I was born on 15/03/1980"),
        ("en", "March 5, 1980", "05/03/1980"),
        ("en", "john dot smith at mail dot com", "john.smith@mail.com"),
        ("en", "my email is mary underscore lee at post dot example dot org", None),
        ("en", "call me at home", "call me at home"),
        ("ca", "u dos tres quatre cinc sis set vuit zeta", "12345678Z"),
        ("ca", "doble tres quatre cinc", "3345"),
        ("ca", "sis-cents onze doble dos trenta-tres quaranta-quatre", "611223344"),
        ("ca", "sis cents dotze tres quatre", "61234"),
        ("ca", "vint-i-cinc trenta-un", "2531"),
        ("ca", "zero nou zero nou", "0909"),
        ("ca", "un moment, les dues coses", "un moment, les dues coses"),
        ("ca", "el 15 de març de 1980", "el 15/03/1980"),
        ("ca", "l'1 d'abril de 1975", "l'01/04/1975"),
        ("ca", "anna punt puig arrova correu punt cat", "anna.puig@correu.cat"),
        ("ca", "pau guió baix roig arrova mail punt com", "pau_roig@mail.com"),
    ],
)
def test_spoken_digits_and_addresses_are_written(language: str, said: str, text: str | None) -> None:
    """L86."""
    if text is None:
        assert written(said, language).endswith("lee@post.example.org")
    else:
        assert written(said, language) == text


@pytest.mark.parametrize(
    ("language", "question", "said", "kind", "value"),
    [
        ("en", "document", "it's one two three four five six seven eight zed", "dni", "12345678Z"),
        ("en", "code", "the code is four double one nine zero two", "otp_code", "411902"),
        ("en", "contact_phone", "six one one double two three three double four", "phone", "611223344"),
        ("en", None, "write to john dot smith at mail dot com", "email", "john.smith@mail.com"),
        ("ca", "document", "és u dos tres quatre cinc sis set vuit zeta", "dni", "12345678Z"),
        ("ca", "code", "el codi és quatre u u nou zero dos", "otp_code", "411902"),
        (
            "ca",
            "contact_phone",
            "sis-cents onze vint-i-dos trenta-tres quaranta-quatre",
            "phone",
            "611223344",
        ),
        ("ca", None, "escrigui a anna punt puig arrova mail punt com", "email", "anna.puig@mail.com"),
    ],
)
def test_an_identifier_is_found_and_masked(
    language: str, question: str | None, said: str, kind: str, value: str
) -> None:
    """L86, L100."""
    heard = understand(said, question=question, language=language)
    entity = heard.first(kind)
    assert entity is not None
    assert entity.value == value
    assert entity.reference is not None
    assert entity.reference in heard.masked
