"""The checks behind features/grounding/quotations.feature."""

from collections.abc import Iterator
from dataclasses import replace

from schemas.drafts import Draft
from schemas.records import SpeechRecord
from schemas.source import Source
from schemas.text.quotations import (
    MOST_WORDS,
    Quotation,
    affix_size,
    most_words_quoted,
    quotation_at,
    quoted_words,
    words_allowed,
)
from schemas.text.sketch import Sketch
from schemas.text.words import find_words
from steps.support.corpus import Claim, Claims, Corpus, Item
from steps.support.passages import (
    claimed_words,
    figures_and_dates,
    record_to_complete,
    striking,
    valued_words,
)
from steps.support.phrases import claims_that, must
from steps.support.texts import SourceText
from steps.support.violations import Involved, Violation

Sources = tuple[Item[Source], ...]

COPY = "Copy the words from the text again, with the word before and the word after."


@claims_that("that give someone's own words")
def in_their_own_words(claim: Claim, corpus: Corpus) -> bool:
    """Whether the quotation of a source's claim is given as someone's own words."""
    return claim.folder in corpus.sources and "direct" in _modes(claim)


@claims_that("that give some words as someone's own")
def partly_in_their_own_words(claim: Claim, corpus: Corpus) -> bool:
    """Whether some speaker of a source's claim is recorded as quoted in part."""
    return claim.folder in corpus.sources and any(link.mode == "mixed" for link in claim.model.attribution)


def quotation_of(claim: Claim) -> Quotation | None:
    """The quotation of a claim as words; None where it has none, or none that can be read."""
    return claim.model.quote.quotation if claim.model.quote else None


def _has_another_text(folder: str, corpus: Corpus) -> bool:
    text = corpus.texts.get(folder)
    return text is not None and text.digest != corpus.sources[folder].model.digest


def _without_affix(claim: Claim) -> str:
    """A hint where the word before or after a quotation is not given, so that it would begin or end the text."""
    quote = claim.model.quote
    missing = [key for key in ("prefix", "suffix") if quote and getattr(quote, key) is None]
    return f" It has no {' and no '.join(missing)}." if missing else ""


def _between_others(claim: Claim, quotation: Quotation, text: SourceText | None) -> Violation | None:
    """The violation of a quotation that stands in the text at hand, but between other words than it says."""
    found = find_words(quotation.exact, text.words) if text else ()
    if text is None or not found:
        return None
    right = quotation_at(text.words, found[0], found[0] + len(quotation.exact))
    needed = "one word" if affix_size(len(quotation.exact)) == 1 else "two words"
    says = f'"{" ".join(quotation.exact)}" stands in the text, but its prefix and suffix are other words there.'
    remedy = (
        f"It needs {needed} before and after. Write prefix: {' '.join(right.prefix)}, suffix: {' '.join(right.suffix)}"
    )
    return claim.violation("quotation-not-in-source", ("quote", "exact"), says, remedy)


def _not_in_source(claim: Claim, quotation: Quotation, text: SourceText | None) -> Violation:
    if told := _between_others(claim, quotation, text):
        return told
    row = " ".join((*quotation.prefix, *quotation.exact, *quotation.suffix))
    says = f'"{row}" does not stand in the source in these words.{_without_affix(claim)}'
    return claim.violation("quotation-not-in-source", ("quote", "exact"), says, COPY)


@must("each quotation must be found in the sketch of its source")
def quotation_not_in_sketch(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Quotations of which some three words in a row do not stand in the source."""
    sketches: dict[str, Sketch] = {}
    for folder in dict.fromkeys(claim.folder for claim in claims):
        if recorded := corpus.sources[folder].model.sketch:
            sketches[folder] = Sketch.parse(recorded)
        else:
            says = "Without a sketch of the text nobody can look up its quotations."
            remedy = "Put the text at hand (CONTRIBUTING.md, Add a source); the suite then says what to write here."
            yield corpus.sources[folder].violation("sketch-missing", (), says, remedy)
    for claim in claims:
        quotation, sketch = quotation_of(claim), sketches.get(claim.folder)
        if _has_another_text(claim.folder, corpus):
            continue  # The sketch is of another text, which is a violation of its own.
        if claim.model.quote and quotation is None:
            says = "The quotation has no words."
            yield claim.violation("quotation-not-readable", ("quote", "exact"), says, COPY)
        elif quotation and sketch and not corpus.readings(claim.folder).stands_in(sketch, quotation.row):
            yield _not_in_source(claim, quotation, corpus.texts.get(claim.folder))


@must("each quotation must stand in the sentence it names")
def quotation_not_in_sentence(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Quotations that stand elsewhere in the text than they say, at several places, or nowhere."""
    for claim in claims:
        quotation, text, number = quotation_of(claim), corpus.texts[claim.folder], claim.model.sentence
        if quotation is None or number is None:
            continue
        anywhere, here = text.places(quotation), text.places(quotation, number)
        if not anywhere:
            yield _not_in_source(claim, quotation, text)
        elif not here:
            actual = next((one.number for one in text.sentences if one.first <= anywhere[0] < one.end), 0)
            says = f"The quotation does not stand wholly in sentence {number}; it begins in sentence {actual}."
            remedy = "Correct the number, or quote from one sentence only."
            yield claim.violation("quotation-in-another-sentence", ("sentence",), says, remedy)
        elif len(here) > 1:
            says = f"The quotation stands {len(here)} times in sentence {number}."
            yield claim.violation(
                "quotation-not-unique", ("quote", "exact"), says, "Quote a word more, so it stands once."
            )


@must("each text must be the one that was recorded")
def text_not_the_recorded_one(sources: Sources, corpus: Corpus) -> Iterator[Violation]:
    """Texts at hand whose digest, sketch, sentences or words are not those of source.yaml."""
    for source in sources:
        text = corpus.texts[source.folder]
        recorded = source.model.sketch
        actual = {
            "digest": text.digest,
            "sketch": recorded if recorded and Sketch.parse(recorded).is_of(text.words) else text.sketch,
            "sentences": len(text.sentences),
            "words": len(text.words),
        }
        for key, value in actual.items():
            given = getattr(source.model, key)
            if given != value:
                found = value if key in ("sentences", "words") else "another"
                says = f"{key}: source.yaml has {given or 'none'}, but the text at hand has {found}."
                remedy = f"If the text is the right one, write {key}: {value}"
                yield source.violation("text-not-the-recorded-one", (key,), says, remedy)


@must("each quotation must be short, with a word before and after")
def quotation_too_long(claims: Claims, _corpus: Corpus) -> Iterator[Violation]:
    """Quotations of more than 25 words, and a prefix or suffix longer than needed to find them by."""
    for claim in claims:
        quotation = quotation_of(claim)
        if quotation is None:
            continue
        if (size := len(quotation.exact)) > MOST_WORDS:
            says = f"The quotation has {size} words; at most {MOST_WORDS} are quoted at once."
            yield claim.violation("quotation-too-long", ("quote", "exact"), says, "Quote what the claim needs.")
        needed = affix_size(size)
        for key, affix in (("prefix", quotation.prefix), ("suffix", quotation.suffix)):
            if len(affix) > needed:
                says = f"The {key} has {len(affix)} words; {needed} {'is' if needed == 1 else 'are'} enough."
                kept = affix[-needed:] if key == "prefix" else affix[:needed]
                yield claim.violation("affix-too-long", ("quote", key), says, f"Write {key}: {' '.join(kept)}")


LONGEST = 5
"""How many quotations are named where too much is quoted."""


def _quoted(source: Item[Source], corpus: Corpus) -> int:
    """How many words of a text its quotations repeat."""
    known: dict[str, int] = corpus.memo.setdefault("words quoted", {})
    if source.folder not in known:
        claims, text = corpus.of_folder(source.folder), corpus.texts.get(source.folder)
        told = [(one.model.sentence or 0, found) for one in claims if (found := quotation_of(one))]
        known[source.folder] = (
            len(quoted_words((one for _, one in told), text.words)) if text else most_words_quoted(told)
        )
    return known[source.folder]


def _longest(source: Item[Source], corpus: Corpus) -> Iterator[Involved]:
    """The longest quotations of a source, each with its words."""
    sized = [(-len(found.exact), claim) for claim in corpus.of_folder(source.folder) if (found := quotation_of(claim))]
    for size, claim in sorted(sized, key=lambda pair: pair[0])[:LONGEST]:
        exact = claim.model.quote.exact if claim.model.quote else ""
        yield Involved(claim.name, claim.spot.at("quote", "exact"), f'{-size} words, "{exact}"')


def share_quoted(source: Item[Source], corpus: Corpus) -> str | None:
    """How much of a copyrighted text is quoted, and how much may be."""
    if source.model.rights != "copyrighted":
        return None
    count, allowed = source.model.words, words_allowed(source.model.words)
    return f"{source.name}: {_quoted(source, corpus)} of {count} words quoted; {allowed} may be."


@must("the quotations of each copyrighted text must leave a third of it unquoted", tells=share_quoted)
def too_much_quoted(sources: Sources, corpus: Corpus) -> Iterator[Violation]:
    """Copyrighted texts of which more than two thirds of the words are quoted.

    Without the text the words are counted from the quotations alone, an upper bound.
    """
    for source in sources:
        if source.model.rights != "copyrighted":
            continue
        quoted, allowed = _quoted(source, corpus), words_allowed(source.model.words)
        if quoted > allowed:
            says = (
                f"The quotations repeat {quoted} of the text's {source.model.words} words; at most {allowed} may be: "
                f"{quoted - allowed} too many. These are the longest quotations."
            )
            remedy = (
                "Shorten them, or others, by words that their claims do without, such as introductions and reasons."
            )
            longest = tuple(_longest(source, corpus))
            yield replace(source.violation("too-much-quoted", ("words",), says, remedy), others=longest)


@must("those words must stand inside quotation marks")
def words_not_quoted(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Words given as someone's own that the text does not put inside quotation marks."""
    for claim in claims:
        quotation, text = quotation_of(claim), corpus.texts[claim.folder]
        places = text.places(quotation, claim.model.sentence) if quotation else ()
        if quotation and places:
            last = places[0] + len(quotation.exact) - 1
            if not any(places[0] in passage and last in passage for passage in text.quoted):
                says = (
                    f'"{" ".join(quotation.exact)}" is given as someone\'s own words, but stands in no quotation marks.'
                )
                remedy = "Record the mode as indirect, or quote only what stands inside the marks."
                yield claim.violation("words-not-quoted", ("quote", "exact"), says, remedy)


@must("some words of their sentence must stand inside quotation marks")
def no_words_quoted(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Speakers recorded as quoted in part where neither the sentence nor one under via has a quoted passage."""
    for claim in claims:
        text = corpus.texts[claim.folder]
        sentences = [one for number in (claim.model.sentence, *claim.model.via) if (one := text.sentence(number or 0))]
        if not any(
            one.first < passage.stop and passage.start < one.end for one in sentences for passage in text.quoted
        ):
            position = next(n for n, link in enumerate(claim.model.attribution) if link.mode == "mixed")
            says = "It is recorded as quoted in part, but no words of the sentence stand inside quotation marks."
            yield claim.violation("no-words-quoted", ("attribution", position, "mode"), says, "Write mode: indirect.")


def _modes(claim: Claim) -> set[str]:
    """The ways in which the speakers of a claim are quoted."""
    own = [claim.model.mode] if isinstance(claim.model, SpeechRecord) else []
    return {*own, *(link.mode for link in claim.model.attribution)}


@must("words inside quotation marks must be given as someone's own")
def quoted_words_not_direct(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Quotations that stand inside quotation marks, of which no speaker is recorded as quoted."""
    for claim in claims:
        quotation, text = quotation_of(claim), corpus.texts[claim.folder]
        places = text.places(quotation, claim.model.sentence) if quotation else ()
        if quotation is None or not places or _modes(claim) != {"indirect"}:
            continue
        last = places[0] + len(quotation.exact) - 1
        if any(places[0] in passage and last in passage for passage in text.quoted):
            says = f'"{" ".join(quotation.exact)}" stands inside quotation marks, but nobody is recorded as quoted.'
            path = ("attribution",) if claim.model.attribution else ("mode",)
            yield claim.violation("quoted-words-not-direct", path, says, "Write mode: direct beside whoever said it.")


def sentences_set_aside(source: Item[Source], _corpus: Corpus) -> str:
    """How many sentences of a source make no claim."""
    aside, count = len(source.model.set_aside), source.model.sentences
    return f"{source.name}: {aside} of {count} sentences set aside, {100 * aside // count} %."


@must("every sentence of each must be either claimed or set aside", tells=sentences_set_aside)
def sentence_not_claimed(sources: Sources, corpus: Corpus) -> Iterator[Violation]:
    """Sentences that no claim names and source.yaml does not set aside, and those for which both is so."""
    for source in sources:
        claimed = {claim.model.sentence for claim in corpus.of_folder(source.folder)}
        aside = {entry.sentence: position for position, entry in enumerate(source.model.set_aside)}
        waiting = {draft.model.sentence: draft for draft in corpus.drafts_of(source.folder)}
        closed = (corpus.closed(source) - waiting.keys()) | aside.keys()
        for number in range(1, source.model.sentences + 1):
            if number not in claimed and number not in aside and number in waiting:
                yield _sentence_waiting(waiting[number])
            elif number not in claimed and number not in closed:
                says = f"Sentence {number} is neither claimed nor set aside."
                remedy = "Record what it says in claims.yaml, or set it aside here with a reason."
                yield source.violation("sentence-not-claimed", ("set_aside",), says, remedy)
            if number in claimed and number in aside:
                says = f"Sentence {number} is set aside, but a claim quotes it."
                remedy = "Take it out here, or correct the sentence of the claim."
                yield source.violation("sentence-claimed-and-set-aside", ("set_aside", aside[number]), says, remedy)


def _sentence_waiting(draft: Item[Draft]) -> Violation:
    begins = f' ("{draft.model.begins} ...")' if draft.model.begins else ""
    found = "; ".join(f'{one.what} "{one.quote.exact}"' for one in draft.model.found)
    says = f"Sentence {draft.model.sentence}{begins} waits to be recorded{f'. Found in it: {found}' if found else ''}."
    remedy = (
        "Put records of what it says in place of this draft, or delete it and set the sentence aside in source.yaml."
    )
    return draft.violation("sentence-not-claimed", (), says, remedy)


@must("no draft of a sentence must stay that is done with")
def draft_left_over(sources: Sources, corpus: Corpus) -> Iterator[Violation]:
    """Drafts of sentences that are claimed or set aside by now, or that the text does not have."""
    for source in sources:
        claimed = {claim.model.sentence for claim in corpus.of_folder(source.folder)}
        aside = {entry.sentence for entry in source.model.set_aside}
        for draft in corpus.drafts_of(source.folder):
            number = draft.model.sentence
            if number in claimed or number in aside or number > source.model.sentences:
                state = "claimed" if number in claimed else "set aside" if number in aside else "not in the text"
                says = f"Sentence {number} is {state}, but its draft is still here."
                remedy = "Delete the draft, once all that the sentence says is recorded."
                yield draft.violation("draft-left-over", (), says, remedy)


_COMPLETE = {
    False: "Quote it in this record, if it belongs to what that says; else add a record that quotes it.",
    True: "Record it in claims.yaml, or set the sentence aside with a reason.",
}
"""What to do with words that are not claimed: told at a record of their sentence or, True, at the source."""

_GIVE = {
    False: "Record it here, under the key it belongs to (such as time or value) with these words as surface; or in "
    "another record of the sentence. Words that only tell what span of time a figure stands for go under grain.",
    True: _COMPLETE[True],
}
"""The same for a figure or date."""


@must("every quoted passage and superlative must be claimed")
def striking_words_not_claimed(sources: Sources, corpus: Corpus) -> Iterator[Violation]:
    """Passages inside quotation marks, and superlatives, that no claim of an open sentence quotes."""
    for source in sources:
        text = corpus.texts[source.folder]
        aside = corpus.closed(source)
        claimed = claimed_words(source, text, corpus)
        for passage in striking(text):
            if passage.sentence not in aside and claimed.isdisjoint(passage.positions):
                found = " ".join(text.words[passage.positions.start : passage.positions.stop])
                says = f'"{found}" of sentence {passage.sentence} is not claimed.'
                place = record_to_complete(source, text, passage.positions, corpus)
                yield place.violation("striking-words-not-claimed", (), says, _COMPLETE[place is source])


@must("every figure and date must be the value of some claim")
def figure_not_claimed(sources: Sources, corpus: Corpus) -> Iterator[Violation]:
    """Figures and dates of the text of open sentences that are the words of no value."""
    for source in sources:
        text, published = corpus.texts[source.folder], source.model.publication()
        aside = corpus.closed(source)
        valued = valued_words(source, text, corpus)
        for sentence in text.sentences:
            if sentence.number in aside:
                continue
            for passage in figures_and_dates(sentence, published, corpus.readings(source.folder)):
                if passage.reading and valued.isdisjoint(passage.positions):
                    says = f'"{passage.reading.words}" in sentence {sentence.number} is the value of no claim.'
                    place = record_to_complete(source, text, passage.positions, corpus)
                    yield place.violation("figure-not-claimed", (), says, _GIVE[place is source])
