"""Files in: text, YAML with places, safe paths, data files."""
