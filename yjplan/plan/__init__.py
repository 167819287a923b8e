"""The typed plan: one module for each kind of content. Knows nothing of Word, charts or the terminal.

`base.py` says what all parts share, `read.py` makes them of what stands in a file.
"""
