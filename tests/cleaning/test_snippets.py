"""Class 35 and what was run into paragraphs: only the leftover goes, and nothing from a quotation."""

import pytest

from tests.cleaning.texts import among, blocks

SENTENCE = "De raad hoopte op een verbod."
CUT = {
    f"{SENTENCE} (lees ook: Klinkers in het bos?) Dat komt er niet.": f"{SENTENCE} Dat komt er niet.",
    f"{SENTENCE} Dat komt er niet. Lees ook: Zo vond deze boer een pad terug": f"{SENTENCE} Dat komt er niet.",
    f"{SENTENCE} Dat komt er niet. Schrijf je in voor onze nieuwsbrief!": f"{SENTENCE} Dat komt er niet.",
    f"{SENTENCE} Dat komt er niet. Advertentie": f"{SENTENCE} Dat komt er niet.",
    f"Advertentie {SENTENCE} Dat komt er niet.": f"{SENTENCE} Dat komt er niet.",
    f"{SENTENCE} {{{{ ad.slot }}}} Dat komt er niet.": f"{SENTENCE} Dat komt er niet.",
    f"{SENTENCE} Dat komt er niet. pic.twitter.com/a1B2c3": f"{SENTENCE} Dat komt er niet.",
}
WHOLE = [
    "‘Schrijf je in voor onze nieuwsbrief, zeiden we. Dan mag dit niet gebeuren’, zei zij in de raad.",
    "„Folgen Sie uns auf Instagram. Das war der ganze Plan“, sagte der Trainer nach dem Spiel.",
    "Hij scoorde twee keer (81ste minuut en 90ste minuut) en werd daarna gewisseld door de trainer.",
    "Lees het boek twee keer. Lees ook de noten, want daar staat wat de schrijver echt dacht.",
]


@pytest.mark.parametrize(("dirty", "clean"), CUT.items())
def test_the_leftover_goes_and_the_sentences_stay(dirty: str, clean: str) -> None:
    found = among(dirty)
    assert clean in [text for _, text in blocks(found)]
    assert any(not removal.is_repair for removal in found.text.removals)


@pytest.mark.parametrize("text", WHOLE)
def test_words_of_the_article_stay(text: str) -> None:
    assert text in [block for _, block in blocks(among(text))]
