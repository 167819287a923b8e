"""The Word writer."""

from yjplan.writers.docx.write import write_docx

__all__ = ["write_docx"]
