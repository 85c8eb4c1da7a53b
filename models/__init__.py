"""What the system knows and how it is kept: records, errors, storage. Imports none of the layers above."""
