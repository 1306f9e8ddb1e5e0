"""Every claim of a document has an id of its own, where two offices begin with one name, too."""

import checker


def test_two_offices_behind_one_name_have_ids_of_their_own():
    text = "Odo Karl Marsk, a former governor and congressman from Tarn, spoke."
    claims = checker.extract(checker.Document.from_text(text, id="d"))
    assert len({claim.id for claim in claims}) == len(claims)
