"""What a document is and what it says: lines in, type, fields, marks and honest doubt out."""
