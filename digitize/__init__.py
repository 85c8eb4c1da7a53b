"""From files to pages to documents: intake, page cleaning, the pipeline, the clerk's review, archive copies."""
