import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.claims import elsewhere
from tests.rules.consistency import found


def table(*values: str, caption: str) -> str:
    lines = "".join(f"      - [x, {value}]\n" for value in values)
    return section(
        "evaluation",
        f"content:\n  - type: table\n    caption: {caption}\n    columns: [Place, '%']\n    rows:\n{lines}",
    )


def test_shares(plan_folder: PlanFolderMaker) -> None:
    def shares(*values: str, caption: str = "Share of children in custody") -> str:
        return table(*values, caption=caption)

    (finding,) = found(plan_folder, "R111", shares("73", "17", "15"))
    assert "add up to 105%, not 100%" in finding.message
    for right in (("73", "17", "10"), ("33.3", "33.3", "33.3"), ("73", "60", "40"), ("33", "33", "33")):
        assert not found(plan_folder, "R111", shares(*right))
    assert not found(plan_folder, "R111", shares("73", "17", "15", caption="How satisfied people were"))


def test_shares_of_boys_and_girls(plan_folder: PlanFolderMaker) -> None:
    body = (
        "body: x\nfigures:\n  a: {value: 51.43, unit: '%', label: Children who are male}\n"
        "  b: {value: N, unit: '%', label: Children who are female}\n"
    )
    assert found(plan_folder, "R111", section("local-context", body.replace("N", "46.57")))
    assert not found(plan_folder, "R111", section("local-context", body.replace("N", "48.57")))


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("Data show 94% White and 6 Asian children.", True),
        ("Data show 94% White and 6% Asian children.", False),
        ("Data show 94% White and 12 Asian children.", False),
    ],
)
def test_a_share_without_its_sign(plan_folder: PlanFolderMaker, words: str, *, finds: bool) -> None:
    assert bool(found(plan_folder, "R113", elsewhere(words))) is finds


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("Of them, 84% were boys and 26% were girls.", True),
        ("Of them, 84% were boys and 16% were girls.", False),
        ("Boys made up 84% of the cohort and girls 18%.", True),
        ("Boys made up 84% of the cohort and girls 18% of those in court.", False),
        ("Two thirds of the children were male and half were female.", True),
        ("Two thirds of the children were male and 35% were female.", False),
        ("Two thirds of boys and half of girls came.", False),
        ("Of our children 64% are White, 22% Black, 9% mixed and 8% Asian.", True),
        ("Of our children 64% are White, 22% Black and 9% mixed.", False),
        ("Reoffending was 64% for White, 42% for Black and 9% for Asian children.", False),
        ("Some 38% are from minorities: 22% are Black, 16% are mixed and 64% are White.", False),
    ],
)
def test_shares_in_a_sentence(plan_folder: PlanFolderMaker, words: str, *, finds: bool) -> None:
    assert bool(found(plan_folder, "R111", elsewhere(words))) is finds
