"""Score a released folder on documents with a truth beside them, read as the service reads them.

    python -m ocr.training.evaluate --weights ocr/weights/vietnamese_recognition --dpi 150 FILE...

Needs the service's environment, not torch. Each FILE is a picture or a PDF with
`NAME.gt.txt` beside it; reading order counts.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from ocr.evaluation import load_picture
from ocr.paddle_reader import PaddleReader
from ocr.reader import Image
from ocr.training.scores import Tally


def pages(path: Path, dpi: int) -> Iterator[Image]:
    """The pages of a document as BGR pictures."""
    if path.suffix.lower() != ".pdf":
        yield from load_picture(path)
        return
    import pymupdf

    with pymupdf.open(path) as document:
        for page in document:
            picture = page.get_pixmap(dpi=dpi, alpha=False)
            pixels = np.frombuffer(picture.samples, np.uint8)
            yield np.ascontiguousarray(pixels.reshape(picture.height, picture.width, 3)[:, :, ::-1])


def evaluate(files: list[Path], weights: Path, dpi: int, *, show: bool) -> dict[str, float]:
    """Character error rate of each file and of all pooled."""
    reader, pooled, rates = PaddleReader(weights), Tally(), {}
    for path in files:
        text = "\n".join(reader.read_page(page).text for page in pages(path, dpi))
        truth = path.with_suffix("").with_suffix(".gt.txt").read_text("utf-8")
        own = Tally()
        own.add(truth, text)
        pooled.errors += own.errors
        pooled.characters += own.characters
        rates[path.name] = round(own.rate, 5)
        if show:
            print(text)
    return {**rates, "pooled": round(pooled.rate, 5)}


def main(arguments: list[str] | None = None) -> None:
    """Read the command line and print the rates as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--dpi", type=int, default=150)
    parser.add_argument("--show", action="store_true", help="print what was read")
    options = parser.parse_args(arguments)
    rates = evaluate(options.files, options.weights, options.dpi, show=options.show)
    print(json.dumps(rates, indent=2))


if __name__ == "__main__":
    main()
