"""Rates that stand in words only, beside the numbers that they are made of."""

from __future__ import annotations

from tests.conftest import PlanFolderMaker
from tests.rules.claims import elsewhere, told
from tests.rules.consistency import found


def test_a_custodial_sentence_is_no_rate_of_nought(plan_folder: PlanFolderMaker) -> None:
    words = "There was one custodial sentence. Our rate is 0.00 per 1,000."
    (finding,) = found(plan_folder, "R011", elsewhere(words))
    assert finding.message == (
        "1 custodial sentence cannot be a rate of 0.00: among 20,000 children it is 0.05 per 1,000."
    )
    for fits in (
        "There were no custodial sentences. Our rate is 0.00 per 1,000.",
        "There was one custodial sentence in 2022. In 2023 the rate was 0.00 per 1,000.",
        "There was one custodial sentence last year. The rate is 0.00 per 1,000.",
        "There was one custodial sentence. Our rate is 0.05 per 1,000.",
    ):
        assert not found(plan_folder, "R011", elsewhere(fits))


def test_first_time_entrants_are_not_counted_per_thousand(plan_folder: PlanFolderMaker) -> None:
    words = "The rate of first time entrants per 1,000 fell from 300 in 2013 to 198 in 2016."
    (finding,) = found(plan_folder, "R022", elsewhere(words))
    assert finding.message == (
        "198 per 1,000 children would be 20% of them: first time entrants are counted per 100,000."
    )
    for fits in (
        words.replace("1,000", "100,000"),
        words.replace("300", "3.0").replace("198", "2.0"),
        words.replace("first time entrants", "school exclusions"),
        "We had 26 first time entrants, 1.3 per 1,000 children.",
    ):
        assert not found(plan_folder, "R022", elsewhere(fits))


def test_a_measure_with_data_is_compared_with_them(plan_folder: PlanFolderMaker) -> None:
    words = elsewhere("The rate of first time entrants per 1,000 fell from 300 to 250.")
    assert not found(plan_folder, "R022", told("It is 125."), words)


def test_a_rate_and_a_number_that_drift_apart(plan_folder: PlanFolderMaker) -> None:
    rate = "The rate of first time entrants rose from 108 to 137 per 100,000."
    (finding,) = found(plan_folder, "R013", elsewhere(f"{rate} That is 24 children compared with 16 before."))
    assert (
        finding.message == "From 108 to 137 the rate changes by +27%, and from 16 to 24 the number by +50%."
    )
    also = rate.replace(" per", " (26.9%) per")
    assert found(
        plan_folder, "R013", elsewhere(f"{also} This equates to 24 individual children compared with 16.")
    )
    for fits in (
        f"{rate} That is 24 children compared with 19 before.",
        f"{rate} In numbers it is a rise from 19 children to 24.",
        f"{rate} Prevention saw 24 children compared with 16 before.",
        f"{rate} Of these 24 were boys. Panels saw 24 children compared with 16 before.",
        "The rate of exclusions rose from 108 to 137 per 100,000. That is 24 children compared with 16.",
    ):
        assert not found(plan_folder, "R013", elsewhere(fits))
