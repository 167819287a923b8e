"""The format-neutral document: the tree of blocks, and composing it from a plan and an edition."""
