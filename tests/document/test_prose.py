import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import document, folder_of, section, told
from yjplan.document import tree


def body(text: str) -> str:
    return section("child-first", "body: |\n" + "".join(f"  {line}\n" for line in text.split("\n")))


def blocks(make: PlanFolderMaker, text: str) -> tree.Blocks:
    found, findings = document(folder_of(make, body(text)))
    assert told(findings) == []
    return found.blocks[2:]  # without the headings "Plan for the forthcoming year" and "Child First"


def test_inline_markup(plan_folder: PlanFolderMaker) -> None:
    (paragraph,) = blocks(plan_folder, "a **b *c*** `d` [e](https://f.example) <https://g.example>\nh  \ni")
    assert isinstance(paragraph, tree.Paragraph)
    assert paragraph.text == (
        tree.Text("a "),
        tree.Strong((tree.Text("b "), tree.Emphasis((tree.Text("c"),)))),
        tree.Text(" "),
        tree.Code("d"),
        tree.Text(" "),
        tree.Link("https://f.example", (tree.Text("e"),)),
        tree.Text(" "),
        tree.Link("https://g.example", (tree.Text("https://g.example"),)),
        tree.Text(" h"),
        tree.LineBreak(),
        tree.Text("i"),
    )


def test_nested_lists(plan_folder: PlanFolderMaker) -> None:
    (outer,) = blocks(plan_folder, "3. one\n4. two\n   - inner\n     - innermost\n5. three")
    assert isinstance(outer, tree.ListBlock)
    assert (outer.ordered, outer.start, len(outer.items)) == (True, 3, 3)
    inner = outer.items[1][1]
    assert isinstance(inner, tree.ListBlock)
    assert not inner.ordered
    assert isinstance(inner.items[0][1], tree.ListBlock)


def test_table_quotation_code(plan_folder: PlanFolderMaker) -> None:
    table, quotation, code = blocks(
        plan_folder, "| Year | Children |\n|---|--:|\n| 2023 | 26 |\n| 2024 | |\n\n> said\n\n```\nx < y\n```"
    )
    assert isinstance(table, tree.Table)
    assert [(c.title, c.numeric) for c in table.columns] == [("Year", False), ("Children", True)]
    assert [[tree.plain(c.paragraphs[0]) for c in r.cells] for r in table.rows] == [
        ["2023", "26"],
        ["2024", "–"],
    ]
    assert isinstance(quotation, tree.Quotation)
    assert isinstance(code, tree.CodeBlock)
    assert code.text == "x < y"


def test_headings_begin_below_the_section_and_skip_no_level(plan_folder: PlanFolderMaker) -> None:
    found = blocks(plan_folder, "# A\n\ntext\n\n### B\n\n# C")
    assert [(h.level, tree.plain(h.text)) for h in found if isinstance(h, tree.Heading)] == [
        (3, "A"),
        (4, "B"),
        (3, "C"),
    ]


def test_footnotes_are_numbered_in_the_order_of_the_document(plan_folder: PlanFolderMaker) -> None:
    folder = folder_of(
        plan_folder,
        section("voice-of-the-child", 'body: "second[^x]\\n\\n[^x]: Note two."\n'),
        body("first[^b] again[^b]\n\n[^b]: Note *one*."),
    )
    found, findings = document(folder)
    assert told(findings) == []
    notes = [tree.plain(n[0].text) for n in found.footnotes if isinstance(n[0], tree.Paragraph)]
    assert notes == ["Note one.", "Note two."]


def test_a_cell_may_hold_a_footnote(plan_folder: PlanFolderMaker) -> None:
    rest = "content:\n  - {type: table, caption: T, columns: [A], rows: [['26 ^[To March.] children']]}\n"
    found, findings = document(folder_of(plan_folder, section("child-first", rest)))
    assert told(findings) == []
    (note,) = found.footnotes
    assert isinstance(note[0], tree.Paragraph)
    assert tree.plain(note[0].text) == "To March."


def test_references_know_numbers_that_come_later(plan_folder: PlanFolderMaker) -> None:
    rest = """\
content:
  - {type: table, id: later, caption: Later, columns: [A], rows: [[1]]}
  - {type: text, id: titled, heading: Our promise, body: x}
"""
    text = 'body: \'{{ ref("later") }}, {{ ref("titled") }}, {{ ref("evaluation") }}, {{ ref("later", "here") }}\'\n'
    folder = folder_of(plan_folder, section("child-first", text + rest), section("evaluation"))
    found, findings = document(folder)
    assert told(findings) == []
    paragraph = next(b for b in found.blocks if isinstance(b, tree.Paragraph))
    assert tree.plain(paragraph.text) == "Table 1, “Our promise”, section 1.2, “Evaluation”, here"
    targets = {i.target for i in paragraph.text if isinstance(i, tree.Reference)}
    ids = {getattr(b, "id", None) for b in tree.walk(found.blocks)}
    assert targets <= ids


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![a](b.png)", "P111"),
        ("a[^1]", "P108"),
        ("[^1]: nobody calls it", "P112"),
        ("[a](javascript:alert(1))", "P109"),
        ("[a](file:///etc/passwd)", "P109"),
        ("[a](other.md)", "P109"),
        ("a<br>b", "P110"),
        ("<script>alert(1)</script>", "P110"),
        ("text {{ table('t') }} text", "P104"),
        ("- {{ table('t') }}", "P104"),
    ],
)
def test_what_prose_may_not_do(plan_folder: PlanFolderMaker, text: str, expected: str) -> None:
    rest = "content:\n  - {type: table, id: t, caption: T, columns: [A], rows: [[1]]}\n"
    _, findings = document(folder_of(plan_folder, body("first\n\n" + text) + rest))
    assert {line.split(":")[1] for line in told(findings)} == {"6"} or expected == "P110"
    assert {line.split()[0] for line in told(findings)} == {expected}


def test_the_second_text_of_a_footnote_is_not_lost_silently(plan_folder: PlanFolderMaker) -> None:
    folder = folder_of(plan_folder, body("a[^1]\n\n[^1]: one\n\n[^1]: two"))
    found, findings = document(folder)
    assert told(findings) == ["P112 sections/01.yaml:8:3"]
    assert len(found.footnotes) == 1


def test_characters_that_stand_for_something_else_do_no_harm(plan_folder: PlanFolderMaker) -> None:
    (paragraph,) = blocks(plan_folder, "a \ue0007\ue001 \ue002 \ue003 \ue004 ^\ue0053^ b {{ 1 }}")
    assert isinstance(paragraph, tree.Paragraph)
    assert tree.plain(paragraph.text) == "a �7� � � � ^�3^ b 1"


def test_an_address_with_other_letters_is_written_as_browsers_want_it(plan_folder: PlanFolderMaker) -> None:
    (paragraph,) = blocks(plan_folder, "[a](https://a.example/dŵr?b=%20#c)")
    assert isinstance(paragraph, tree.Paragraph)
    assert isinstance(link := paragraph.text[0], tree.Link)
    assert link.href == "https://a.example/d%C5%B5r?b=%20#c"


def test_html_is_printed_and_not_obeyed(plan_folder: PlanFolderMaker) -> None:
    found, _ = document(folder_of(plan_folder, body("<b>x</b>\n\n<div>\n\ny\n\n</div>")))
    texts = [tree.plain(b.text) for b in found.blocks if isinstance(b, tree.Paragraph)]
    assert texts == ["<b>x</b>", "<div>", "y", "</div>"]


def test_blocks_know_their_line(plan_folder: PlanFolderMaker) -> None:
    found = blocks(plan_folder, "one\n\n- two\n- three\n\n{{ 1 }}\n\nfour")
    assert [b.place.line for b in found if b.place] == [4, 6, 9, 11]


def test_prose_in_a_file_beside(plan_folder: PlanFolderMaker) -> None:
    folder = folder_of(
        plan_folder, section("child-first", "body: long.md\n"), sections__long_md="unused", **{}
    )
    (folder / "sections" / "long.md").write_text(
        "one\n\ntwo {{ nothing }}\n", encoding="utf-8", newline="\r\n"
    )
    _, findings = document(folder)
    assert told(findings) == ["P101 sections/long.md:3:8"]
