"""Findings: their order, their counts, and the words that help."""

from __future__ import annotations

import pytest

from yjplan.codes import CODES, severity_of
from yjplan.diagnostics import Finding, Findings, Place, Severity, did_you_mean, listed


def test_a_place_reads_like_an_editor_wants_it() -> None:
    assert str(Place("a.yaml")) == "a.yaml"
    assert str(Place("a.yaml", 3)) == "a.yaml:3"
    assert str(Place("a.yaml", 3, 7)) == "a.yaml:3:7"


def test_a_place_in_a_spreadsheet_reads_like_the_spreadsheet_calls_it() -> None:
    assert str(Place("a.xlsx", 4, 2, "FTE")) == 'a.xlsx, sheet "FTE", cell B4'
    assert str(Place("a.xlsx", 4, sheet="FTE")) == 'a.xlsx, sheet "FTE", row 4'
    assert str(Place("a.xlsx", sheet="FTE")) == 'a.xlsx, sheet "FTE"'
    assert [Place("a.xlsx", 1, n, "S").cell for n in (1, 26, 27, 702, 703)] == [
        "A1",
        "Z1",
        "AA1",
        "ZZ1",
        "AAA1",
    ]


def test_findings_are_sorted_and_told_once() -> None:
    findings = Findings()
    findings.add("Y201", "late", Place("b.yaml", 1, 1))
    findings.add("Y201", "second", Place("a.yaml", 10, 1))
    findings.add("S102", "first", Place("a.yaml", 9, 1))
    findings.add("S102", "first", Place("a.yaml", 9, 1))
    findings.add("F001", "no place")
    findings.extend([*findings, Finding("Y999", Severity.ADVICE, "made elsewhere", Place("c.yaml"))])
    assert [f.message for f in findings] == ["no place", "first", "second", "late", "made elsewhere"]
    assert len(findings) == 5


def test_counts_and_errors() -> None:
    findings = Findings()
    assert not findings.has_errors and len(findings) == 0
    findings.add("Y101", "a warning")
    assert not findings.has_errors and findings.count(Severity.WARNING) == 1
    findings.add("Y201", "an error")
    assert findings.has_errors and findings.count(Severity.ERROR) == 1


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_has_a_severity(code: str) -> None:
    assert severity_of(code) in Severity


@pytest.mark.parametrize(
    ("word", "known", "hint"),
    [
        ("bdoy", ["body", "owner"], 'Did you mean "body"?'),
        ("Measure_Of_Success", ["measure-of-success"], 'Did you mean "measure-of-success"?'),
        ("local context", ["local-context"], 'Did you mean "local-context"?'),
        ("xyz", ["body", "owner"], ""),
        ("", ["body"], ""),
        ("body", [], ""),
    ],
)
def test_did_you_mean(word: str, known: list[str], hint: str) -> None:
    assert did_you_mean(word, known) == hint


def test_listed() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b"]) == "a or b"
    assert listed(["a", "b", "c"], "and") == "a, b and c"
    assert listed("abcd", most=2) == "a, b or 2 more"
