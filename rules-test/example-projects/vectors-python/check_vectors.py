"""Compares medical_assistant_aid.py with the test vectors of amendment 7: python3 check_vectors.py FILE.

FILE is what `vectors avenant-7 --out FILE` writes. Every value that differs is printed. Exit status 0 where none does,
1 where one does, 2 where the file is not of that revision and format.
"""

import json
import sys
from collections import Counter
from datetime import date
from fractions import Fraction

import medical_assistant_aid as rules

FIELDS = {"ATTENDING_ADULTS": ("attendingAdults", "attending"), "ACTIVE_FILE": ("activeFile", "activeFile")}
# What the small implementation does not know: these contracts are left out.
OTHER_RULES = ("earlier", "move", "targets", "agreedTargets", "ended", "evaluatedOn")


class Comparison:
    """Counts values that agree, and keeps those that do not."""

    def __init__(self):
        self.equal = Counter()
        self.left_out = Counter()
        self.different = []

    def value(self, kind, where, ours, theirs):
        if ours == theirs:
            self.equal[kind] += 1
        else:
            self.different.append(f"{where}: {kind} is {theirs} in the vectors, {ours} here")


def euros(cents):
    return None if cents is None else f"{cents // 100}.{cents % 100:02d}"


def table_cell(name, facts):
    """Return the outcome of a cell as the small implementation gives it, or None where it has no such rule."""
    number = int(facts["year"][-1]) if "year" in facts else 0
    if name == "amounts":
        amount = rules.amount(facts["option"], facts["band"], number)
        return {"euros": "NONE" if amount is None else str(amount)}
    if name == "amount-band":
        return {"band": rules.amount_band(facts["first"], facts["second"])}
    if name == "target-band":
        return {"band": rules.higher(facts["own"], facts["other"])}
    if name == "targets" and facts["newlyEstablished"] == "false" and facts["renewed"] == "false":
        rate = rules.growth(facts["option"], facts["band"])
        if rate is None:
            return {"growth": "UNDETERMINED" if facts["option"] in rules.GROWTH else "NONE"}
        return {"growth": f"{decimal(rate * 100)} %"}
    return None


def decimal(number):
    """Return a fraction with at most three decimals as text, without passing through floating point."""
    whole, rest = divmod(int(number * 1000), 1000)
    return f"{whole}.{rest:03d}".rstrip("0").rstrip(".")


def check_tables(vectors, found):
    for table in vectors["tables"]:
        for cell in table["cells"]:
            ours = table_cell(table["table"], cell["facts"])
            if ours is not None:
                found.value(f"table {table['table']}", json.dumps(cell["facts"]), ours, cell["outcome"])


def measures(contract):
    """Return the measures that count: a general practitioner has two, a specialist the active file."""
    general = contract["practice"]["specialty"] == "GENERAL_MEDICINE"
    return ["ATTENDING_ADULTS", "ACTIVE_FILE"] if general else ["ACTIVE_FILE"]


def check_plan(name, contract, plan, band, found):
    targets = {target["measure"]: target for target in plan["targets"]}
    if plan["option"]["available"]:
        found.value("measures that count", name, sorted(measures(contract)), sorted(targets))
    for measure, target in targets.items():
        start = contract["patients"][FIELDS[measure][0]]
        rate = rules.growth(contract["option"], band)
        if rate is None:
            found.value("growth", name, None, target["growth"])
            found.value("target", name, None, target["target"])
        else:
            found.value("growth", name, decimal(rate), target["growth"])
            found.value("target", name, rules.target(start, rate), target["target"])


def check_year(name, contract, year, band, observed, found):
    signed = date.fromisoformat(contract["signedOn"])
    hired = date.fromisoformat(contract.get("hiredOn", contract["signedOn"]))
    number = year["year"]
    first, last = rules.year_dates(signed, number)
    found.value("first day", name, first.isoformat(), year["from"])
    found.value("last day", name, last.isoformat(), year["to"])
    if year["amountsOf"] != "avenant-7":
        found.left_out["years with the amounts of a later text"] += 1
        return
    amount = rules.amount(contract["option"], rules.amount_band(band, band), number)
    due = None if amount is None else amount * 100
    found.value("maximum aid", name, euros(due), year["maximumAid"])
    if "aid" in year:
        due = settled(contract, number, due, band, observed)
        found.value("aid", name, euros(due), year["aid"])
    if due is not None:
        paid = rules.payments(signed, hired, number, due)
        found.value(
            "payments",
            name,
            [(day.isoformat(), euros(cents)) for day, cents in paid],
            [(payment["on"], payment["amount"]) for payment in year["payments"]],
        )


def settled(contract, number, cents, band, observed):
    """Return the cents of a year after the observed activity; the lower attainment of the measures decides."""
    if number <= 2:
        return rules.aid(cents, number, None)
    rate = rules.growth(contract["option"], band)
    if rate is None:
        return None
    shares = []
    for measure in measures(contract):
        field = FIELDS[measure][0]
        start = contract["patients"][field]
        shares.append(rules.attainment(band, start, rules.target(start, rate), observed[field]))
    return rules.aid(cents, number, None if None in shares else min(shares))


def left_out(given, contract):
    """Return why a contract is left out, or None where it is compared."""
    if contract["practice"].get("newlyEstablished"):
        return "newly established doctors"
    others = [field for field in OTHER_RULES if field in given or field in contract]
    if others:
        return "contracts with " + others[0]
    if any(year["suspended"] or "paid" in year for year in given.get("years", [])):
        return "suspended or paid years"
    if any(field not in contract.get("bands", {}) for _, field in FIELDS.values()):
        return "contracts whose band is not given"
    return None


def check_contract(vector, found):
    if "refused" in vector:
        found.left_out["refused inputs"] += 1
        return
    given, name = vector["input"], vector["name"]
    contract = given.get("contract", given)
    reason = left_out(given, contract)
    if reason:
        found.left_out[reason] += 1
        return
    own = [contract["bands"][FIELDS[measure][1]] for measure in measures(contract)]
    band = rules.higher(own[0], own[-1])
    if vector["command"] == "plan":
        check_plan(name, contract, vector["expected"], band, found)
    observed = {year["year"]: year.get("observed") for year in given.get("years", [])}
    for year in vector["expected"]["years"]:
        check_year(f"{name}, year {year['year']}", contract, year, band, observed.get(year["year"]), found)
    found.equal["contracts read"] += 1


def compare(vectors):
    found = Comparison()
    check_tables(vectors, found)
    for vector in vectors["contracts"]:
        check_contract(vector, found)
    return found


def main(arguments):
    with open(arguments[1], encoding="utf-8") as file:
        vectors = json.load(file)
    if vectors["format"] != 1 or vectors["revision"] != "avenant-7":
        print("not the vectors of avenant-7 in format 1")
        return 2
    found = compare(vectors)
    for line in found.different:
        print(line)
    for kind, count in found.equal.items():
        print(f"equal: {kind}: {count}")
    for kind, count in found.left_out.items():
        print(f"left out: {kind}: {count}")
    return 1 if found.different else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
