"""All rules about the words of a plan, run over the text that is laid out once for them."""

from __future__ import annotations

from collections.abc import Callable

from yjplan.diagnostics import Findings
from yjplan.editions import Edition
from yjplan.plan.load import Plan
from yjplan.rules import (
    access,
    actions,
    acts,
    approval_dates,
    board_meets,
    colleagues,
    debris,
    duties,
    glossary,
    language,
    links,
    names,
    passed_promises,
    priorities,
    privacy,
    readability,
    references,
    repeats,
    slips,
    small_counts,
    stories,
    superseded,
    timeline,
    typing_slips,
    visuals,
    wording,
)
from yjplan.rules.passages import PlanText

RULES: tuple[Callable[[PlanText, Findings], None], ...] = (
    passed_promises.passed_promises,
    duties.duties,
    priorities.bare_priorities,
    priorities.missing_outcomes,
    priorities.lost_priorities,
    actions.blank_ratings,
    actions.odd_ratings,
    actions.broken_dates,
    actions.overdue_actions,
    glossary.unexplained,
    glossary.double_abbreviations,
    glossary.double_terms,
    glossary.unused_terms,
    wording.frequencies,
    board_meets.how_often_the_board_meets,
    acts.names_of_acts,
    acts.years_of_acts,
    names.names_of_bodies,
    names.labels_of_children,
    names.names_of_systems,
    timeline.done_and_due,
    timeline.earlier_than_the_action_plan,
    timeline.one_event_two_dates,
    approval_dates.days_of_approval,
    timeline.years_of_last_plan,
    repeats.repeated_text,
    repeats.repeated_at_once,
    repeats.repeated_actions,
    repeats.nearly_repeated_text,
    superseded.superseded_bodies,
    language.child_first_words,
    language.american_spelling,
    language.long_sentences,
    readability.hard_sections,
    slips.slips,
    typing_slips.slips_of_typing,
    access.page_numbers,
    references.missing_appendices,
    references.numbers_of_tables,
    references.sections_by_title,
    references.numbers_of_sections,
    visuals.lost_pictures,
    visuals.pictured_figures,
    visuals.empty_descriptions,
    visuals.clumsy_descriptions,
    visuals.untitled_columns,
    visuals.tables_of_one_column,
    visuals.empty_cells,
    access.vague_links,
    access.bare_addresses,
    access.bold_headings,
    access.colour_alone,
    access.shouted_text,
    access.only_in_english,
    privacy.exact_ages,
    privacy.personal_data,
    privacy.small_numbers,
    small_counts.small_counts,
    stories.places_in_stories,
    stories.days_in_stories,
    stories.first_names_in_stories,
    colleagues.staff_singled_out,
    colleagues.colleagues_singled_out,
    stories.telling_details,
    debris.fragments,
    debris.office_errors,
    debris.unfinished,
    links.broken_links,
    debris.remarks_of_reviewers,
)
"""The rules about text, in the order of the reference."""

IN_EVERY_LANGUAGE: frozenset[Callable[[PlanText, Findings], None]] = frozenset(
    (
        duties.duties,
        glossary.double_terms,
        glossary.unused_terms,
        repeats.repeated_text,
        repeats.nearly_repeated_text,
        visuals.lost_pictures,
        visuals.pictured_figures,
        visuals.untitled_columns,
        visuals.tables_of_one_column,
        visuals.empty_cells,
        access.vague_links,
        access.bare_addresses,
        access.only_in_english,
        privacy.personal_data,
        debris.fragments,
        debris.office_errors,
        debris.unfinished,
        links.broken_links,
    )
)
"""Those that mean the same for Welsh text, or have to know all of the plan. All others know English words only."""


def check_text(plan: Plan, edition: Edition, findings: Findings) -> None:
    """Run all rules about text: those that know English words only on the text that is not Welsh."""
    text = PlanText(plan, edition)
    for rule in RULES:
        rule(text if rule in IN_EVERY_LANGUAGE else text.english, findings)
