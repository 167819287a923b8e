"""What the tables of data files mean: what is a period, an area, a count or a rate, and what is left."""
