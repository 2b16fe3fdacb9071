"""The subject of an e-mail tells nothing of the matter."""

import pytest

from duties.email_subjects import SUBJECTS, email_subject

TO_PEOPLE = ("otp", "receipt", "letter", "answer", "link")


@pytest.mark.parametrize("language", ["es", "ca", "en"])
@pytest.mark.parametrize("kind", TO_PEOPLE)
def test_each_kind_that_people_get_has_a_subject_in_their_language(kind: str, language: str) -> None:
    """L86."""
    subject = email_subject(kind, "Empresa", language)
    assert subject == f"Empresa: {SUBJECTS[language][kind]}"


@pytest.mark.parametrize("language", SUBJECTS)
def test_no_subject_names_a_right_or_a_complaint(language: str) -> None:
    """L92: a subject is read on a locked screen, by whoever holds it."""
    said = " ".join(SUBJECTS[language][kind] for kind in TO_PEOPLE).lower()
    assert not {"supresión", "erasure", "queja", "reclamación", "complaint", "incidencia"} & set(said.split())


def test_what_has_no_words_of_its_own_is_a_letter() -> None:
    assert email_subject("new_kind", "Empresa", "eu") == "Empresa: su gestión con nosotros"
