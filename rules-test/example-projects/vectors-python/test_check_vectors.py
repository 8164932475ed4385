"""The comparison finds a changed value: VECTORS=FILE python3 -m unittest, in this folder."""

import copy
import json
import os
import unittest

import check_vectors


class ChangedVectors(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with open(os.environ["VECTORS"], encoding="utf-8") as file:
            cls.vectors = json.load(file)

    def cell(self, vectors, table, **facts):
        cells = next(t for t in vectors["tables"] if t["table"] == table)["cells"]
        return next(cell for cell in cells if cell["facts"].items() >= facts.items())

    def contract(self, vectors, name):
        return next(contract for contract in vectors["contracts"] if contract["name"] == name)

    def differences(self, change):
        changed = copy.deepcopy(self.vectors)
        change(changed)
        return check_vectors.compare(changed).different

    def test_agrees_with_the_vectors_as_they_are(self):
        found = check_vectors.compare(self.vectors)
        self.assertEqual([], found.different)
        for kind in ("table amounts", "table targets", "growth", "target", "maximum aid", "payments", "aid", "first day"):
            self.assertGreater(found.equal[kind], 100, kind)
        self.assertGreater(found.equal["contracts read"], 200)

    def test_an_amount(self):
        def change(vectors):
            self.cell(vectors, "amounts", option="HALF", band="P70_P90", year="YEAR_2")["outcome"]["euros"] = "13501"

        self.assertEqual(1, len(self.differences(change)))

    def test_a_growth_rate(self):
        def change(vectors):
            cell = self.cell(vectors, "targets", option="FULL", band="P90_P95", newlyEstablished="false", renewed="false")
            cell["outcome"]["growth"] = "12 %"

        self.assertEqual(1, len(self.differences(change)))

    def test_a_cent_of_a_settled_year(self):
        def change(vectors):
            year = self.contract(vectors, "half-cent:HALF:0")["expected"]["years"][2]
            self.assertEqual("65.63", year["aid"])
            year["aid"] = "65.62"

        self.assertIn("half-cent:HALF:0, year 3: aid is 65.62 in the vectors, 65.63 here", self.differences(change))

    def test_a_patient_of_a_target(self):
        def change(vectors):
            self.contract(vectors, "half-patient:THIRD:0")["expected"]["targets"][0]["target"] -= 1

        self.assertEqual(1, len(self.differences(change)))

    def test_a_day_of_a_payment(self):
        def change(vectors):
            self.contract(vectors, "first-day:2019-08-20")["expected"]["years"][0]["payments"][0]["on"] = "2019-09-05"

        self.assertEqual(1, len(self.differences(change)))

    def test_an_input(self):
        def change(vectors):
            self.contract(vectors, "whole-gain:HALF:0")["input"]["patients"]["activeFile"] += 8

        self.assertEqual(1, len(self.differences(change)))


if __name__ == "__main__":
    unittest.main()
