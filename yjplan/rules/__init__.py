"""Checks on a plan that has been read: one module for each family, one small function for each rule."""
