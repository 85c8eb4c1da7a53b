"""From a page image to lines, words and codes. Knows no database and no HTTP; heavy libraries load on first use."""
