"""The checks that type files declare, by what they look at. `classifiers.checks` runs them."""
