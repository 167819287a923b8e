"""The typed plan: one module for each kind of content. Knows nothing of Word, charts or the terminal."""
