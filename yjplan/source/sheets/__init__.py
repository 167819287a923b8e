"""Spreadsheets in: the cells of .xlsx, .ods and .csv files as people see them, each with its place."""
