"""Writers: each turns the document tree into one format."""
