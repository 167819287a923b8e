"""The typed plan: one module for each kind of content. Knows nothing of Word, charts or the terminal.

Modules of models do without `from __future__ import annotations` where they can: with it pydantic compiles every
annotation again at each start, which took a twentieth of a check.
"""
