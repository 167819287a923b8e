"""What a structure chart says."""

from __future__ import annotations

from yjplan.charts.said.parts import listed
from yjplan.charts.spec import Box
from yjplan.document.tree import ListBlock, Paragraph, Text


def sentences(top: Box) -> list[str]:
    """Return who is at the top, how many posts there are, and who is directly below."""
    posts, levels = _count(top), _levels(top)
    name = top.lines[0] if top.lines else ""
    if posts == 1:
        return [f"It shows one post, {name}."]
    below = [post.lines[0] for post in top.below if post.lines]
    result = [f"{name} is at the top of {posts} posts on {levels} levels."]
    if 0 < len(below) <= 6:
        result.append(f"Directly below: {listed(below)}.")
    elif below:
        result.append(f"Directly below are {len(below)} posts.")
    return result


def _count(post: Box) -> int:
    return 1 + sum(map(_count, post.below))


def _levels(post: Box) -> int:
    return 1 + max(map(_levels, post.below), default=0)


def outline(posts: tuple[Box, ...]) -> ListBlock:
    """Return posts as a nested list: each of them, and below it those that it manages."""
    return ListBlock(
        items=tuple(
            (Paragraph(text=(Text(", ".join(post.lines)),)), *((outline(post.below),) if post.below else ()))
            for post in posts
        )
    )
