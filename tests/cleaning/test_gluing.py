"""Class 27: lost breaks are put back, names with a dot or a capital inside stay whole."""

import pytest

from tests.cleaning.texts import AFTER, BEFORE, LAST, blocks, cleaned

WHOLE = [
    "De site NRC.nl schreef er als eerste over, en daarna volgde de rest van de kranten in het land.",
    "Het portaal Table.Briefings meldde het eerst, waarna de partij het stuk zelf op haar site zette.",
    "Reizigers van easyJet en KLM moesten urenlang wachten op een vlucht naar een ander vliegveld.",
    "Kamerleden van PvdA en GroenLinks willen weten waarom het toestel daar is ingezet, zeggen zij.",
    "Op LinkedIn schreef de directeur dat hij zijn iPhone had verloren in de trein naar Zwolle.",
    "In the U.S. Senate the bill was rejected, according to a spokesman for the committee on Friday.",
]


def test_a_sentence_run_into_the_next_paragraph_is_parted() -> None:
    found = cleaned(f"{BEFORE}{AFTER}\n\n{LAST}")
    assert [text for _, text in blocks(found)] == [BEFORE, AFTER, LAST]


def test_a_quotation_run_into_the_next_paragraph_is_parted() -> None:
    one, other = "‘Dat is nooit onze bedoeling geweest, zei hij.’", "Daarop verliet de wethouder de zaal."
    assert one in [text for _, text in blocks(cleaned(f"{BEFORE}\n\n{one}{other}\n\n{LAST}"))]


def test_a_heading_run_into_its_paragraph_is_parted() -> None:
    found = cleaned(f"{BEFORE}\n\nRekening verdubbeld{AFTER.replace('Fietsers', 'De fietsers')}\n\n{LAST}")
    assert ("heading", "Rekening verdubbeld") in blocks(found)


@pytest.mark.parametrize("text", WHOLE)
def test_a_name_with_a_dot_or_a_capital_inside_stays_whole(text: str) -> None:
    assert text in [block for _, block in blocks(cleaned(f"{BEFORE}\n\n{text}\n\n{LAST}"))]
