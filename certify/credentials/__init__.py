"""What a copy says, signed apart from the file: a credential to show field by field, and a code to check offline."""
