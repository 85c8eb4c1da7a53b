"""What a file may be. Every limit is a named number; the site shows the same ones (`GET /limits`)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IntakeLimits:
    """Bounds that hold before and while a file is opened."""

    # A 300-dpi colour scan of 200 pages as JPEG is about 100 MB.
    file_bytes: int = 100 * 1024 * 1024
    pages: int = 500
    # A3 at 600 dpi has 70 million pixels; phones take up to 108 million.
    pixels_of_an_image: int = 120_000_000
    # What a page is rendered to at most: A2 at 300 dpi. Larger pages are rendered coarser.
    pixels_of_a_page: int = 36_000_000
    # A line of print with its marks takes some 30 pixels. A strip cut from a page is read, with a remark on its size.
    smallest_side_pixels: int = 32
    # A land map is A0 (3,370 points); nothing a counter scans is below a postage stamp.
    largest_page_points: float = 5_700.0
    smallest_page_points: float = 28.0
    # Drawing operators of one page are a few MB at most; images are bounded by their pixels instead.
    content_stream_bytes: int = 48 * 1024 * 1024
    # Everything that is not an image, together.
    all_streams_bytes: int = 256 * 1024 * 1024
    inspection_seconds: float = 20.0
    # Address space, of which the libraries alone map half a GiB.
    inspection_memory_bytes: int = 1536 * 1024 * 1024
    rendering_seconds: float = 20.0
    rendering_memory_bytes: int = 2 * 1024 * 1024 * 1024
