"""Money that several countries call by one name: which currencies "$5 million" or "8 billion kroner" can be in."""

from schemas.reading.quantities import QuantityReading
from schemas.reading.quantity_tables import CURRENCIES_BY_NAME, CURRENCY_CODES, DOLLAR_PREFIXES
from schemas.reading.tokens import tokenize

_ALSO: dict[str, frozenset[str]] = {
    read: frozenset(others.split())
    for read, others in {
        "USD": "AUD CAD NZD SGD HKD TWD JMD TTD NAD FJD BBD BSD BZD LRD GYD SRD XCD",
        "GBP": "EGP LBP SYP SSP SDG GIP FKP",
        "NOK": "DKK",
        "SEK": "ISK",
        "INR": "PKR LKR NPR MUR SCR",
        "MXN": "PHP ARS CLP COP UYU DOP CUP",
        "CHF": "XOF XAF XPF DJF GNF RWF BIF CDF KMF",
        "KWD": "BHD JOD IQD DZD TND RSD LYD MKD",
        "SAR": "QAR",
        "IRR": "OMR YER",
        "AED": "MAD",
        "KES": "UGX TZS SOS",
        "TRY": "LBP SYP",
        "KRW": "KPW",
        "JPY": "CNY",
    }.items()
}
"""For the currency that a bare name or sign is read as, the others (ISO 4217) that it is the name or sign of."""

_NATIONS = frozenset(
    first for first, found in CURRENCIES_BY_NAME.items() if all(rest for rest, _ in found) and first != "pound"
)
"""Words that only begin the name of a currency, and say whose it is: "Australian dollars"."""

_ONE_NAME = frozenset({"yen", "￥"})
"""What is shared by nobody, although the sign beside it is."""


def currencies_of(reading: QuantityReading) -> frozenset[str]:
    """The currencies that the words of a sum of money allow; none where it is no money."""
    if reading.currency is None:
        return frozenset()
    tokens = tokenize(reading.words)
    settled = any(
        word in _NATIONS
        or word in _ONE_NAME
        or raw in CURRENCY_CODES
        or (word in DOLLAR_PREFIXES and tokens.low[place + 1] == "$")
        for place, (raw, word) in enumerate(zip(tokens.raw, tokens.low, strict=True))
    )
    return frozenset({reading.currency}) | (frozenset() if settled else _ALSO.get(reading.currency, frozenset()))
