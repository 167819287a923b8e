"""Findings as JUnit XML, which most build servers show as a table of tests."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from yjplan.cli import console
from yjplan.cli.reports import Checked
from yjplan.codes import CODES
from yjplan.diagnostics import Finding, Severity

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def junit(plans: list[Checked], strict: bool) -> str:
    """Return one suite for each plan and one case for each finding.

    An error is a failure, and a warning is one where warnings count. Otherwise a warning is a skipped case, which
    build servers show without failing, and advice is a passed case with the text as its output. A plan without
    findings is one passed case.
    """
    top = ET.Element("testsuites", name="yjplan")
    for plan in plans:
        findings = plan.findings.sorted()
        suite = ET.SubElement(top, "testsuite", name=plan.shown.as_posix(), tests=str(max(len(findings), 1)))
        failures = plan.findings.count(Severity.ERROR) + strict * plan.findings.count(Severity.WARNING)
        suite.set("failures", str(failures))
        suite.set("errors", "0")
        suite.set("skipped", str(0 if strict else plan.findings.count(Severity.WARNING)))
        if not findings:
            ET.SubElement(suite, "testcase", name="no findings", classname=plan.shown.as_posix())
        for finding in findings:
            _case(suite, plan, finding, strict)
    ET.indent(top)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(top, encoding="unicode")}\n'


def _case(suite: ET.Element, plan: Checked, finding: Finding, strict: bool) -> None:
    where = _clean(console.where(finding.place, plan.shown))
    case = ET.SubElement(
        suite, "testcase", name=f"{finding.code}: {CODES[finding.code].title}", classname=where
    )
    message = _clean(finding.message)
    text = "\n".join(filter(None, (where, message, _clean(finding.hint))))
    if finding.severity is Severity.ERROR or (strict and finding.severity is Severity.WARNING):
        ET.SubElement(case, "failure", type=str(finding.severity), message=message).text = text
    elif finding.severity is Severity.WARNING:
        ET.SubElement(case, "skipped", message=message)
    else:
        ET.SubElement(case, "system-out").text = text


def _clean(text: str) -> str:
    return _NOT_XML.sub("", text)
