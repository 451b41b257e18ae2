"""Fields that hold a period or a length of time in the notation of schemas/periods.py, or the code of a currency."""

from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema

from schemas.periods import read_duration, read_period

# An editor takes a bare year for a number.
_WORDS = WithJsonSchema({"type": ["string", "integer"], "minLength": 4})


def _period(text: str) -> str:
    read_period(text)
    return text


PeriodText = Annotated[str, AfterValidator(_period), _WORDS]
"""A period in the notation of schemas/periods.py, such as 2025-10-21/.. for one that still runs."""


def _duration(text: str) -> str:
    read_duration(text)
    return text


DurationText = Annotated[str, AfterValidator(_duration), WithJsonSchema({"type": "string", "pattern": "^P"})]
"""A length of time as ISO 8601 writes it, such as P2Y."""


def _currency(text: str) -> str:
    if not (len(text) == 3 and text.isascii() and text.isalpha() and text.isupper()):
        raise ValueError(f'"{text}" is not the code of a currency: three capital letters, such as USD or JPY')
    return text


Currency = Annotated[str, AfterValidator(_currency), WithJsonSchema({"type": "string", "pattern": "^[A-Z]{3}$"})]
"""A currency's ISO 4217 code, such as USD or JPY."""
