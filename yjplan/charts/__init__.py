"""Charts: from chart specs to pictures, in one house style."""
