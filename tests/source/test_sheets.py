"""Spreadsheets are read as people see them, and a bad one is a finding."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.source.spreadsheets import ods, read, texts, with_part, xlsx, zipped
from yjplan.source.sheets import package
from yjplan.source.sheets.model import MAX_ROWS, Merged
from yjplan.source.sheets.shown import shown

SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (0.444, "0.0%", "44.4%"), (0.5, "0%", "50%"), (125.456, "0.0", "125.5"), (0.285, "0.00", "0.29"),
        (0.125, "0.00", "0.13"), (-13000, "#,##0", "-13,000"), (1312463, "£#,##0", "£1,312,463"),
        (45000.5, "[$£-809]#,##0.00", "£45,000.50"), (-3, "#,##0;[Red](#,##0)", "-3"),
        (26, '0"p"', "26p"), (125, '0 "(provisional)"', "125 (provisional)"), (26, r"0\*", "26*"),
        (1204, "_-* #,##0_-;-* #,##0_-;_-* \"-\"??_-;_-@_-", "1,204"), (40, "General", "40"),
        (198.0, "General", "198"), (0.1 + 0.2, "General", "0.3"), (400 / 9, "General", "44.44444444"),
        (12.5, "0.##", "12.5"), (12.0, "0.##", "12"), (13000, "#,##0,", "13000"), (0.5, "# ?/?", "0.5"),
        (1e-7, "General", "0.0000001"), (12345.0, "0.00E+00", "12345"), (True, "General", "TRUE"),
        ("  two\n words\x07 ", "General", "two words"), (date(2023, 3, 31), "mmm-yy", "March 2023"),
        (date(2023, 3, 31), "dd/mm/yyyy", "31 March 2023"), (date(2023, 3, 31), "yyyy", "2023"),
    ],
)  # fmt: skip
def test_a_value_is_read_as_the_sheet_shows_it(value: float, number_format: str, text: str) -> None:
    assert shown(value, number_format) == text


@given(
    st.floats(allow_nan=True, allow_infinity=True) | st.integers(),
    st.text('0#?,.%"\\[]$£_*;()E- ap', max_size=14),
)
def test_any_number_in_any_format_is_shown_somehow(value: float, number_format: str) -> None:
    assert isinstance(shown(value, number_format), str)


def test_an_xlsx_file(tmp_path: Path) -> None:
    rows = [
        ["Title", None, None],
        ["Year ending", "Rate", "Share"],
        [(date(2023, 3, 31), "mmm-yy"), (125.456, "0.0"), (0.444, "0.0%")],
    ]
    path = xlsx(tmp_path / "a.xlsx", {"FTE": rows}, lambda workbook: workbook["FTE"].merge_cells("A1:C1"))
    sheet, findings = read(path)
    assert texts(sheet) == [
        ["Title", "", ""],
        ["Year ending", "Rate", "Share"],
        ["March 2023", "125.5", "44.4%"],
    ]
    assert sheet is not None and sheet.merged == (Merged(0, 0, 0, 2),) and findings == []
    assert str(sheet.rows[2][1].place) == 'a.xlsx, sheet "FTE", cell B3'


def test_an_ods_file(tmp_path: Path) -> None:
    path = ods(
        tmp_path / "a.ods",
        {"FTE": [["Period", "Rate"], ["2022/23", (125.456, "125.5")], [None, None], ["x", 3]]},
    )
    sheet, findings = read(path)
    assert texts(sheet) == [["Period", "Rate"], ["2022/23", "125.5"], ["", ""], ["x", "3"]] and findings == []


def test_cells_of_an_ods_file_that_are_repeated_merged_or_have_a_remark(tmp_path: Path) -> None:
    path = ods(tmp_path / "a.ods", {"S": [["a", "b"]]})
    more = (
        '<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="7" '
        'table:number-columns-repeated="2"><office:annotation><text:p>ask Jo</text:p></office:annotation>'
        "<text:p>7.0</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell "
        'table:number-columns-spanned="2"><text:p>2022<text:s/>to 23</text:p></table:table-cell>'
        '<table:covered-table-cell/></table:table-row><table:table-row table:number-rows-repeated="1048570">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>'
    )
    with_part(path, "content.xml", lambda text: text.replace("</table:table>", more))
    sheet, findings = read(path)
    assert texts(sheet) == [["a", "b"], ["7.0", "7.0"], ["7.0", "7.0"], ["2022 to 23", ""]]
    assert sheet is not None and sheet.merged == (Merged(3, 0, 3, 1),) and findings == []


def test_formulas_count_by_their_stored_result(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", {"S": [["=1+1", "=1+1", "=1+1", "=1+1", 5]]})
    with_part(
        path,
        SHEET,
        lambda text: (
            text.replace("<f>1+1</f><v></v>", "<f>1+1</f><v>2</v>", 1)
            .replace("<f>1+1</f><v></v>", "<f>1+1</f>", 1)
            .replace('"C1"><f>1+1</f><v></v>', '"C1" t="e"><f>1+1</f><v>#REF!</v>')
            .replace('"D1"><f>1+1</f><v></v>', '"D1" t="str"><f>1+1</f><v></v>')
        ),
    )
    sheet, _ = read(path)
    assert sheet is not None
    assert [(c.text, c.fault) for c in sheet.rows[0]] == [
        ("2", ""), ("", "formula"), ("#REF!", "error"), ("", ""), ("5", ""),
    ]  # fmt: skip


def test_a_formula_of_an_ods_file_without_a_result(tmp_path: Path) -> None:
    path = ods(tmp_path / "a.ods", {"S": [["a", "b", "c"]]})
    with_part(
        path,
        "content.xml",
        lambda text: text.replace(
            "</table:table-row>",
            '<table:table-cell table:formula="of:=1+1"/><table:table-cell table:formula="of:=1/0" '
            'office:value-type="string"><text:p>#DIV/0!</text:p></table:table-cell></table:table-row>',
        ),
    )
    sheet, _ = read(path)
    assert sheet is not None and [c.fault for c in sheet.rows[0]] == ["", "", "", "formula", "error"]


def test_hidden_sheets_macros_and_links_are_mentioned_and_left(tmp_path: Path) -> None:
    def hide(workbook: object) -> None:
        workbook["working"].sheet_state = "hidden"  # type: ignore[index]
        workbook["secret"].sheet_state = "veryHidden"  # type: ignore[index]

    path = xlsx(tmp_path / "a.xlsm", {"FTE": [["a", "b"]], "working": [["x"]], "secret": [["y"]]}, hide)
    with_part(path, "xl/vbaProject.bin", lambda _: "macro")
    with_part(path, "xl/externalLinks/externalLink1.xml", lambda _: "<externalLink/>")
    sheet, findings = read(path)
    assert texts(sheet) == [["a", "b"]]
    assert findings == [
        'Q102 a.xlsm: The hidden sheets "working" and "secret" were not read.',
        "Q103 a.xlsm: This file holds macros; they were not run, and only the cells were read.",
        "Q104 a.xlsm: This file refers to other files; they were not opened, and the figures stored here were read.",
    ]


def test_links_of_an_ods_file_are_mentioned(tmp_path: Path) -> None:
    path = ods(tmp_path / "a.ods", {"S": [["a"]]})
    cell = (
        '<table:table-cell office:value-type="float" office:value="1" table:formula="{}"/></table:table-row>'
    )
    link = cell.format("of:=['file:///x.ods'#$S.A1]")
    with_part(path, "content.xml", lambda text: text.replace("</table:table-row>", link))
    sheet, findings = read(path)
    assert texts(sheet) == [["a", "1"]] and [f[:4] for f in findings] == ["Q104"]


# ---------------------------------------------------------------- nasty files

BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>'
CELL = '<row r="{row}"><c r="{cell}"><v>1</v></c></row></sheetData>'


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda _: BOMB, "declares a document type"),
        (lambda text: text.replace("</worksheet>", ""), "damaged"),
        (lambda text: text.replace("</sheetData>", CELL.format(row=1048576, cell="XFD1048576")), "too large"),
        (lambda text: text.replace("</sheetData>", CELL.format(row=MAX_ROWS, cell=f"ZZ{MAX_ROWS}")), "too large"),
        (lambda text: text.replace("</sheetData>", CELL.format(row=2, cell="AAA2")), "too large"),
    ],
    ids=["entities", "cut off", "the last cell of all", "one far cell", "one cell far right"],
)  # fmt: skip
def test_a_sheet_that_cannot_be_read(tmp_path: Path, change: object, says: str) -> None:
    path = xlsx(tmp_path / "a.xlsx", {"S": [["a", "b"], [1, 2]]})
    with_part(path, SHEET, change)  # type: ignore[arg-type]
    sheet, findings = read(path)
    assert sheet is None and len(findings) == 1
    assert findings[0].startswith('Q101 a.xlsx, sheet "S": ') and says in findings[0]


def test_formats_on_cells_far_away_do_no_harm(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", {"S": [["a"]]})
    far = '<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'
    with_part(path, SHEET, lambda text: text.replace("</sheetData>", far))
    assert texts(read(path)[0]) == [["a"]]


def test_rows_of_an_ods_file_that_repeat_without_end(tmp_path: Path) -> None:
    path = ods(tmp_path / "a.ods", {"S": [["a"]]})
    endless = '<table:table-row table:number-rows-repeated="1048576">'
    with_part(path, "content.xml", lambda text: text.replace("<table:table-row>", endless))
    sheet, findings = read(path)
    assert sheet is None and "too large" in findings[0]


def test_a_part_that_is_cut_off_does_not_stop_the_reader_for_ever(tmp_path: Path) -> None:
    path = ods(tmp_path / "a.ods", {"S": [["a"]]})
    with_part(path, "content.xml", lambda text: text.replace("</table:table>", ""))
    assert read(path) == (None, ["Q101 a.ods: A part of this file is damaged."])


def test_letters_in_an_unknown_encoding(tmp_path: Path) -> None:
    path = ods(tmp_path / "a.ods", {"S": [["a"]]})
    with_part(path, "content.xml", lambda text: text.replace("UTF-8", "UT"))
    assert read(path) == (None, ["Q101 a.ods: A part of this file is damaged."])


OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)
LOCKED = zipped({"content.xml": b"<x/>", "META-INF/manifest.xml": b"<m><encryption-data/></m>"})


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.xlsx", b"", "damaged"), ("a.xlsx", b"Period,Count\n", "damaged"), ("a.xlsx", OLE, "password"),
        ("a.ods", LOCKED, "password"), ("a.xlsx", b"PK\x03\x04" + bytes(90), "damaged"),
        ("a.xlsx", zipped({"hello.xml": b"<x/>"}), "not an .xlsx or .ods"),
        ("a.xlsx", zipped({"xl/workbook.xml": b"<x"}), "damaged"),
        ("a.ods", zipped({"content.xml": b"\0\0"}), "damaged"),
        ("a.xls", OLE, "no .xls files"), ("a.pdf", b"%PDF", "no .pdf files"),
        ("a.csv", b"PK\x03\x04", "a spreadsheet, not CSV"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    (tmp_path / name).write_bytes(content)
    sheet, findings = read(tmp_path / name)
    assert sheet is None and len(findings) == 1
    assert findings[0].startswith(f"Q101 {name}: ") and says in findings[0]


def test_a_file_that_unpacks_to_more_than_it_should(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_UNPACKED_BYTES", 10_000)
    path = tmp_path / "a.xlsx"
    path.write_bytes(zipped({"xl/workbook.xml": b" " * 20_000}))
    assert "Unpacked, this file is larger" in read(path)[1][0]


def test_sizes_that_a_zip_file_states_are_not_believed(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", {"S": [["a"]]})
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo(SHEET).file_size.to_bytes(4, "little")
    at = data.find(SHEET.encode(), data.find(b"PK\x01\x02")) - 46 + 24
    assert data[at : at + 4] == size
    data[at : at + 4] = (10).to_bytes(4, "little")
    path.write_bytes(data)
    assert read(path)[1] == ["Q101 a.xlsx: This file is damaged, or is not a spreadsheet at all."]


@settings(max_examples=25)
@given(st.data())
def test_a_spreadsheet_with_any_byte_changed_is_read_or_told(tmp_path: Path, data: st.DataObject) -> None:
    whole = tmp_path / "whole.xlsx"
    if not whole.exists():
        xlsx(whole, {"S": [["Period", "Count"], ["2022", 5]]})
    content = bytearray(whole.read_bytes())
    for at in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=3)):
        content[at] = data.draw(st.integers(0, 255))
    (tmp_path / "a.xlsx").write_bytes(content)
    sheet, findings = read(tmp_path / "a.xlsx", "S")
    assert sheet is not None or findings
