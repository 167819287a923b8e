"""Every number that is printed: measures, rates, totals, changes, and how numbers look."""
