"""Specimen documents of invented people and agencies, with their truth beside them.

They are for demonstrations, tests and measurements. Every one is marked MẪU / SPECIMEN.
"""

from digitize.specimens.maker import SPECIMEN_TYPES, make_specimens

__all__ = ["SPECIMEN_TYPES", "make_specimens"]
