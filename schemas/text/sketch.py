"""What is kept of a text in its place: a digest, and a sketch in which a quotation can be looked up word for word.

The sketch is a Bloom filter (Bloom 1970, "Space/time trade-offs in hash coding with allowable errors") of the text's
word trigrams. A trigram that stands in the text is always found; one that does not is found by one chance in 32. Finer
would give the text away: at one in 1,000, half of it could be rebuilt by search.
"""

import struct
from base64 import b64decode, b64encode
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from math import isqrt
from typing import Self

from schemas.text.normalise import NORMALISER_VERSION, normalise
from schemas.text.words import words

SKETCH_VERSION = 1

TEXT_START = "\nstart"
TEXT_END = "\nend"
"""Stand for the two words before a text's first and after its last; no word holds a line end.

So the first words can be quoted as strictly as any others, and a quotation without a prefix must begin the text.
"""

HASHES = 5
"""Bits set per trigram: with at most half of all bits set, a strange trigram finds its five by (1/2)**5, one in 32."""

_READ_HASHES = struct.Struct("<5I").unpack_from
_LARGEST = 1 << 20
_MOST_TRIES = 64


def digest(text: str) -> str:
    """The SHA-256 of the normalised text in UTF-8, in hexadecimal. Raises ValueError as the normaliser does."""
    return sha256(normalise(text).encode()).hexdigest()


def _trigrams(row: Sequence[str]) -> Iterator[str]:
    return map(" ".join, zip(row, row[1:], row[2:], strict=False))


def _whole(text: Sequence[str]) -> tuple[str, ...]:
    return (TEXT_START, TEXT_START, *text, TEXT_END, TEXT_END)


def _hashes(trigram: str) -> tuple[int, ...]:
    # A lone surrogate has no UTF-8, and must not stop a check.
    return _READ_HASHES(sha256(trigram.encode("utf-8", "surrogatepass")).digest())


def _gaps(row: Sequence[str], own: Container[str]) -> Iterator[list[tuple[int, ...]]]:
    """For every word that could be left out of a text, the hashes of the strange trigrams that this would make.

    Where the text repeats itself nearly, none may be strange; of those no sketch knows, and they are left out.
    """
    for first, second, _, fourth, fifth in zip(row, row[1:], row[2:], row[3:], row[4:], strict=False):
        closed = [trigram for trigram in _trigrams((first, second, fourth, fifth)) if trigram not in own]
        if closed:
            yield [_hashes(trigram) for trigram in closed]


def _filter(hashes: Iterable[tuple[int, ...]], size: int) -> bytes:
    """The filter of so many bytes."""
    bits = size * 8
    field = bytearray(size)
    for row in hashes:
        for number in row:
            place = number % bits
            field[place >> 3] |= 1 << (place & 7)
    return bytes(field)


def _stands(hashes: tuple[int, ...], field: bytes) -> bool:
    bits = len(field) * 8
    for number in hashes:
        place = number % bits
        if not field[place >> 3] >> (place & 7) & 1:
            return False
    return True


def _filled(field: bytes) -> int:
    return int.from_bytes(field, "little").bit_count()


def _best_filter(hashes: list[tuple[int, ...]], gaps: list[list[tuple[int, ...]]]) -> bytes:
    """The smallest filter of which at most half the bits are set and in which no word left out passes unnoticed.

    A word left out makes only two strange trigrams, where others make three, so it would pass most often. Every size
    puts every trigram elsewhere: of those up to a sixteenth larger, the one is taken that lets fewest such gaps pass.
    """
    # Where half the bits are set, 5 / ln 2 = 7.2135 of them were spent on each trigram.
    size = max(8, len(hashes) * 72135 // 80000)
    while _filled(field := _filter(hashes, size)) > size * 4:
        size += 1
    best, fewest = field, len(gaps) + 1
    for larger in range(size, size + min(size // 16, _MOST_TRIES) + 1):
        field = _filter(hashes, larger)
        passing = sum(all(_stands(trigram, field) for trigram in gap) for gap in gaps)
        if passing < fewest and _filled(field) <= larger * 4:
            best, fewest = field, passing
        if not fewest:
            break
    return best


def make_sketch(text: str) -> str:
    """The sketch of a text as base64, with its version and the normaliser's in front: "1.1:...".

    About 0.45 KB for 385 words. Equal for texts that normalise alike, on any machine. Raises ValueError for a text
    without words, and as the normaliser does.
    """
    found = words(text)
    if not found:
        raise ValueError("a text without words has no sketch")
    row = _whole(found)
    own = dict.fromkeys(_trigrams(row))
    field = _best_filter([_hashes(trigram) for trigram in own], list(_gaps(row, own)))
    return f"{SKETCH_VERSION}.{NORMALISER_VERSION}:{b64encode(field).decode()}"


def _check_filling(field: bytes) -> None:
    bits = len(field) * 8
    filled = _filled(field)
    if filled > bits // 2:
        raise ValueError(f"{filled} of the sketch's {bits} bits are set; above half, too much would pass for quoted")
    # The number of bits set scatters by less than half its root: far below half, the sketch was made for a longer text.
    if filled < bits // 2 - 3 * isqrt(bits) - 8:
        raise ValueError(
            f"only {filled} of the sketch's {bits} bits are set; so fine a sketch gives away a copyrighted text"
        )


@dataclass(frozen=True, slots=True)
class Sketch:
    """A text's sketch, ready for questions."""

    field: bytes

    @property
    def digest(self) -> str:
        """What tells it from any other sketch."""
        return sha256(self.field).hexdigest()

    @classmethod
    def parse(cls, written: str) -> Self:
        """Read what make_sketch wrote.

        Raises ValueError, in words for a contributor, for another version, for what is not base64, and for a filter
        coarser or finer than one chance in 32.
        """
        version, colon, encoded = written.partition(":")
        if not colon:
            raise ValueError('a sketch begins with its version and a colon, such as "1.1:"')
        if version != f"{SKETCH_VERSION}.{NORMALISER_VERSION}":
            raise ValueError(
                f'the sketch has version "{version[:20]}", but this suite reads {SKETCH_VERSION}.{NORMALISER_VERSION}; '
                "make it again from the text"
            )
        if len(encoded) > _LARGEST:
            raise ValueError(f"the sketch is longer than {_LARGEST} characters")
        try:
            field = b64decode(encoded, validate=True)
        except ValueError as error:
            raise ValueError(f"the sketch is not base64 text ({error}); copy it again, whole") from None
        if len(field) < 8:
            raise ValueError("the sketch is cut short; copy it again, whole")
        _check_filling(field)
        return cls(field)

    def is_of(self, text: Sequence[str]) -> bool:
        """Whether this is a sketch of a text, given as its words: it has the trigrams of that text, and no others.

        A tenth of the work of making one, which tries several sizes.
        """
        return _filter(map(_hashes, set(_trigrams(_whole(text)))), len(self.field)) == self.field

    def may_contain(self, row: Sequence[str]) -> bool:
        """Whether words, as words() gives them, can stand in the text one after another.

        True for all that do. For words that do not, each trigram that is strange to the text passes by one chance in
        32: give prefix, exact and suffix together, so that every word of exact is in two trigrams or more. Where the
        quotation begins or ends the text, TEXT_START and TEXT_END stand for the missing words. Raises ValueError for
        fewer than three words, of which nothing can be said.
        """
        if len(row) < 3:
            raise ValueError("at least three words are needed, the prefix and suffix among them")
        return all(_stands(_hashes(trigram), self.field) for trigram in _trigrams(row))
