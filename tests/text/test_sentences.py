# ruff: noqa: RUF001 -- Characters that look alike are part of what these tests are about.
"""The splitter ends sentences where policy prose does."""

import pytest
from hypothesis import given

from schemas.text.sentences import split_sentences
from schemas.text.words import words

from .strategies import TEXTS

# Each text is written with | where one sentence ends and the next begins; the bar is taken out before splitting.
CASES = {
    "plain": "The cabinet met.| It agreed.",
    "number next": "It agreed on the plan.| 40 ships will be built.",
    "money next": "It agreed on the plan.| $4 billion will be spent.",
    "quotation next": "It agreed.| “We will pay,” she said.",
    "stop before closing mark": "He said “they speak for us.”| Some ministers disagreed.",
    "comma before closing mark": "“They speak for us,” Ito said.",
    "stop before closing mark and lower case": "“They speak for us.” said the minister.",
    "stop before bracket": "(The vote was close.)| The bill passed.",
    "stop after bracket": "The bill passed (just).| The vote was close.",
    "footnote": "The bill passed.[12]| The vote was close.",
    "raised footnote": "The bill passed.³| The vote was close.",
    "question": "Who pays?| The report is silent.",
    "quoted question with speaker": "“Who pays?” Foreign Minister Ito asked.| None answered.",
    "quoted question without speaker": "He asked: “Who pays?”| The minister said nothing.",
    "exclamation": "“Never!” shouted the crowd.| Police came.",
    "decimal": "Growth was 1.5 percent.| Debt was 2.4 times output.",
    "thousands": "It has 1,500 ships.| More come.",
    "year ends": "It ends in 2027.| Talks go on.",
    "year and year": "It ends in 2027.| 2028 brings an election.",
    "U.S. inside": "The U.S. Navy and U.S. Forces Japan trained with the U.S. Marine Corps.",
    "U.S. President": "He met U.S. President Ford in the U.S. on Monday.",
    "U.S. at the end": "They left the U.S.| The talks go on.",
    "U.S. before contraction": "They left the U.S.| It’s over.",
    "U.S. with aircraft": "They fly U.S. A-10 aircraft.",
    "U.S. Under Secretary": "They met U.S. Under Secretary Hill.",
    "U.S.-led": "The U.S.-led force stayed.| It grew.",
    "U.N. and U.K.": "The U.K. Parliament backed the U.N. Charter.",
    "D.C. at the end": "They met in Washington, D.C.| Both sides agreed.",
    "D.C. with dash": "They met in Washington, D.C.—and agreed.| Both signed.",
    "in brackets": "The alliance (with the U.S.) Prime Minister Ito praised held.",
    "titles": "Mr. Ito, Gov. Hill, Sen. Ford and Lt. Gen. Oda met Dr. Abe.| Mrs. Ford left.",
    "initials": "John F. Kennedy, J. D. Hill and Ito K. Oda met.| They left.",
    "Jr.": "Joseph R. Hill, Jr. and Martin Ford Sr. spoke.| He left.",
    "Jr. at the end": "He met Joseph R. Hill Jr.| The two agreed.",
    "companies": "Oda Heavy Industries Co. Ltd. Chairman Abe praised Hill Inc. and Ford Corp. executives.",
    "company at the end": "They bought Hill Inc.| The price was high.",
    "months": "It starts on Jan. 5 and ends on Sept. 30, 2027.| Talks began in Feb.| Officials were hopeful.",
    "numbers": "It ranks No. 2 of five, by Art. IV and Vol. 3.| He said no.| Talks ended.",
    "no as a word": "The answer is no.| Ito said so.",
    "e.g. and i.e.": "Some allies, e.g. Japan, i.e. Tokyo, cf. Sect. 5, agreed.",
    "vs.": "It is guns vs. Butter in Hill v. Ford.",
    "a.m. and zone": "It starts at 9 a.m. Eastern on Friday and 10 p.m. Tokyo time.| Be there.",
    "a.m. and day": "It starts at 9 a.m. Friday.",
    "p.m. at the end": "It ended at 6 p.m.| Leaders then dined.",
    "label and letter": "The pact rests on Article V.| President Hill said so.",
    "war": "It recalls World War I.| Japan was an ally.",
    "month and I": "They met in Oct.| I was there, by Art. I, Sec. 2 of it.",
    "plan B": "There is no Plan B.| Tokyo knows.",
    "etc.": "They sent food, tents, etc.| Aid went on.",
    "ellipsis inside": "We will … never … Japan agreed.",
    "ellipsis at the end": "And so it went…| Nobody spoke.",
    "four stops": "And so it went....| Nobody spoke.",
    "spaced ellipsis": "We will . . . Never yield.",
    "semicolons": "Ships sail; planes fly; Tanks roll.| All cost money.",
    "colon": "THE BUDGET: Today the cabinet met.| It agreed.",
    "abbreviated state": "He flew to Norfolk, Va. and Tampa, Fla. Governor Hill waited.",
    "title then body": "Budget doubles\n|\nCabinet backs the minister\n|\nThe cabinet met.| It agreed.",
    "title over subtitle": "Budget doubles over five years as the threats grow\n|Cabinet backs the minister",
    "lines as paragraphs": "The cabinet met and agreed on a plan\n|Prices rose",
    "heading with colon": "What is new:\n|\nThe cabinet met.",
    "bullets": "The plan has two parts:\n|• more ships\n|• more planes\n|\nIt is dear.",
    "bullets in a line": "Parts: |• more ships |• more planes",
    "hyphen bullets": "Parts:\n|- more ships\n|- more planes",
    "numbered items": "1. Ships will be built.\n|2. Planes will be bought.| They are dear.\n|(a) Hulls",
    "wrapped prose": (
        "The cabinet met on Tuesday and agreed on a plan to buy more\n"
        "ships from Ito Heavy Industries over the next five years.| It\n"
        "will cost more than before."
    ),
    "wrapped item": (
        "• The cabinet met on Tuesday and agreed on a plan to buy more\n"
        "ships from Ito Heavy Industries over the next five years.\n"
        "|• It will cost more than before."
    ),
    "wrapped dash": (
        "The cabinet met on Tuesday and agreed on a plan to buy ships\n- all of them grey - from Ito Heavy Industries."
    ),
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_cases(marked: str) -> None:
    """A text is split at the marks and nowhere else."""
    expected = [words(part) for part in marked.split("|")]
    assert [words(sentence.text) for sentence in split_sentences(marked.replace("|", ""))] == expected


def test_positions() -> None:
    """Sentences are numbered from 1 and know which words are theirs; a row of asterisks is none."""
    one, two = split_sentences("A “new” plan\n\n* * *\n\nIt works.")
    assert (one.number, one.text, one.first, one.end) == (1, "A “new” plan", 0, 3)
    assert (two.number, two.text, two.first, two.end) == (2, "It works.", 6, 8)


def test_no_text_has_no_sentences() -> None:
    """Nothing but white space or marks gives no sentence."""
    assert split_sentences(" \n … \n—\n") == ()


@given(TEXTS)
def test_sentences_hold_their_words(text: str) -> None:
    """Each sentence's words are those of the text at its positions; only words without letter or digit are in none."""
    every = words(text)
    position = 0
    for sentence in split_sentences(text):
        assert words(sentence.text) == every[sentence.first : sentence.end]
        assert not any(character.isalnum() for word in every[position : sentence.first] for character in word)
        position = sentence.end
    assert not any(character.isalnum() for word in every[position:] for character in word)
