"""Composing blocks of the plan into blocks of the document, one module for each kind of content."""
