"""Amendment 7 to the medical convention of 2016, written again in Python from its figures.

The amounts, growth rates and payments of contracts signed from 20 August 2019 to 31 December 2021, with whole numbers and
fractions only. It shares nothing with the Java library and reads none of its tables; check_vectors.py compares the two.
"""

from datetime import date, timedelta
from fractions import Fraction

BANDS = ("BELOW_P30", "P30_P50", "P50_P70", "P70_P90", "P90_P95", "P95_P100")

# Euros of the years 1, 2 and each later one: up to P90, from P90 to P95, above P95.
AMOUNTS = {
    "THIRD": ((12000, 9000, 7000), (12000, 9000, 8350), (12000, 12000, 12000)),
    "HALF": ((18000, 13500, 10500), (18000, 13500, 12500), (18000, 18000, 18000)),
    "FULL": ((36000, 27000, 21000), (36000, 27000, 25000), (36000, 36000, 36000)),
}

# Growth of the number of patients in percent, from the band P30 to P50 upwards.
GROWTH = {
    "THIRD": ("20", "15", "7.5", "4", "0"),
    "HALF": ("25", "20", "12.5", "6", "0"),
    "FULL": ("35", "30", "20", "12.5", "5"),
}

ADVANCE = Fraction(70, 100)
DAYS_TO_ADVANCE = 15
FULL_FROM = Fraction(75, 100)


def amount(option, band, year):
    """Return the most euros of a year, or None where the text provides none."""
    if option not in AMOUNTS or band == "BELOW_P30":
        return None
    group = {"P90_P95": 1, "P95_P100": 2}.get(band, 0)
    return AMOUNTS[option][group][min(year, 3) - 1]


def higher(first, second):
    """Return the higher of two bands, which sets the growth of both measures."""
    return max(first, second, key=BANDS.index)


def amount_band(first, second):
    """Return the band that sets the amount: the higher of the two, and P30 to P50 at least."""
    return higher(higher(first, second), "P30_P50")


def growth(option, band):
    """Return the growth asked for as a fraction, or None where the text has none."""
    if option not in GROWTH or band == "BELOW_P30":
        return None
    return Fraction(GROWTH[option][BANDS.index(band) - 1]) / 100


def target(start, rate):
    """Return the patients to reach: the gain is rounded down to whole patients."""
    return start + int(start * rate)


def anniversary(day, years):
    """Return the same day some years later; the 29 February becomes the 28 in a common year."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def year_dates(signed, year):
    """Return the first and the last day of a contract year."""
    return anniversary(signed, year - 1), anniversary(signed, year) - timedelta(days=1)


def payments(signed, hired, year, cents):
    """Return the advance and the balance of a year: (day, cents) twice. The balance is never paid before the advance."""
    first, last = year_dates(signed, year)
    advance = int(cents * ADVANCE + Fraction(1, 2))
    begins = hired if year == 1 else first
    advanced_on = begins + timedelta(days=DAYS_TO_ADVANCE)
    return [(advanced_on, advance), (max(last, advanced_on), cents - advance)]


def attainment(band, start, goal, observed):
    """Return the share of the gain that was reached, from 0 to 1, or None where no text says.

    Above P95, and where the target is the start, the number is to be kept: a smaller one has a rule that is not published.
    """
    if band == "P95_P100" or goal == start:
        return Fraction(1) if observed >= start else None
    return min(Fraction(1), max(Fraction(0), Fraction(observed - start, goal - start)))


def aid(cents, year, share):
    """Return the cents that are due for a year: in full, or in proportion, rounded to the cent, half up."""
    if year <= 2:
        return cents
    if share is None:
        return None
    if share == 1 or (year == 3 and share >= FULL_FROM):
        return cents
    return int(cents * share + Fraction(1, 2))
