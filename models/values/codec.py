"""Values to plain JSON and back: what a record keeps of a page's reading."""

from __future__ import annotations

from typing import Any

from models.values.geometry import Quad
from models.values.parts import ProposedPart
from models.values.reading import Code, Line, PageQuality, PageReading, QualityIssue, TextLayer, TextSource, Word
from models.values.understanding import Hint, HintCode, Mark, MarkKind, StampKind, TypeGuess

# The shapes below are documented by the functions that write them.
_JSON = dict[str, Any]


def quad_to_json(quad: Quad) -> list[list[float]]:
    """[[x, y] x 4], to a tenth of a pixel."""
    return quad.as_lists()


def quad_from_json(points: list[list[float]]) -> Quad:
    """Raises ValueError when there are not four points."""
    return Quad.from_points(points)


def page_reading_to_json(reading: PageReading) -> _JSON:
    """Lines with their words, codes, and the reader that made them."""
    return {
        "width": reading.width,
        "height": reading.height,
        "reader": reading.reader,
        "lines": [_line_to_json(line) for line in reading.lines],
        "codes": [
            {"symbology": code.symbology, "text": code.text, "box": quad_to_json(code.box)} for code in reading.codes
        ],
    }


def page_reading_from_json(data: _JSON) -> PageReading:
    """Raises KeyError or ValueError on another shape."""
    return PageReading(
        width=int(data["width"]),
        height=int(data["height"]),
        lines=tuple(_line_from_json(line) for line in data["lines"]),
        codes=tuple(Code(code["symbology"], code["text"], quad_from_json(code["box"])) for code in data["codes"]),
        reader=data["reader"],
    )


def text_layer_to_json(layer: TextLayer) -> _JSON:
    """`{"is_the_print": ..., "lines": [...]}`, lines as in a reading."""
    return {"is_the_print": layer.is_the_print, "lines": [_line_to_json(line) for line in layer.lines]}


def text_layer_from_json(data: _JSON) -> TextLayer:
    """Raises KeyError or ValueError on another shape."""
    return TextLayer(tuple(_line_from_json(line) for line in data["lines"]), bool(data["is_the_print"]))


def page_quality_to_json(quality: PageQuality) -> _JSON:
    """`{"score": ..., "issues": [{"code", "message", "message_en"}]}`."""
    return {
        "score": quality.score,
        "issues": [
            {"code": issue.code, "message": issue.message, "message_en": issue.message_en} for issue in quality.issues
        ],
    }


def page_quality_from_json(data: _JSON) -> PageQuality:
    """Raises KeyError or ValueError on another shape."""
    issues = tuple(QualityIssue(issue["code"], issue["message"], issue["message_en"]) for issue in data["issues"])
    return PageQuality(float(data["score"]), issues)


def mark_to_json(mark: Mark) -> _JSON:
    """A seal, signature or stamp with its page."""
    return {
        "kind": mark.kind.value,
        "colour": mark.colour,
        "confidence": mark.confidence,
        "box": quad_to_json(mark.box),
        "page": mark.page,
        "stamp": mark.stamp.value if mark.stamp else None,
        "text": mark.text,
        "touches_signature": mark.touches_signature,
    }


def mark_from_json(data: _JSON) -> Mark:
    """Raises KeyError or ValueError on another shape."""
    return Mark(
        kind=MarkKind(data["kind"]),
        colour=data["colour"],
        confidence=float(data["confidence"]),
        box=quad_from_json(data["box"]),
        page=int(data["page"]),
        # Records from before these keys have none of them.
        stamp=StampKind(data["stamp"]) if data.get("stamp") else None,
        text=data.get("text", ""),
        touches_signature=bool(data.get("touches_signature", False)),
    )


def hint_to_json(hint: Hint) -> _JSON:
    """`{"code", "page", "box", "confidence", "message", "message_en", "basis"}`, as records and answers carry it."""
    return {
        "code": hint.code.value,
        "page": hint.page,
        "box": quad_to_json(hint.box) if hint.box else None,
        "confidence": round(hint.confidence, 4),
        "message": hint.message,
        "message_en": hint.message_en,
        "basis": hint.basis,
    }


def hint_from_json(data: _JSON) -> Hint:
    """Raises KeyError or ValueError on another shape."""
    return Hint(
        code=HintCode(data["code"]),
        page=data["page"],
        box=quad_from_json(data["box"]) if data["box"] else None,
        confidence=float(data["confidence"]),
        message=data["message"],
        message_en=data["message_en"],
        basis=data["basis"],
    )


def proposed_part_to_json(part: ProposedPart) -> _JSON:
    guess = part.document_type
    return {
        "pages": list(part.pages),
        "document_type": {"code": guess.code, "name": guess.name, "confidence": guess.confidence},
        "title": part.title,
    }


def proposed_part_from_json(data: _JSON) -> ProposedPart:
    """Raises KeyError or ValueError on another shape."""
    guess = data["document_type"]
    document_type = TypeGuess(guess["code"], guess["name"], float(guess["confidence"]))
    return ProposedPart(tuple(data["pages"]), document_type, data["title"])


def _line_to_json(line: Line) -> _JSON:
    return {**_text_to_json(line), "words": [_word_to_json(word) for word in line.words]}


def _word_to_json(word: Word) -> _JSON:
    """What is usual is left out: records from before these keys read the same."""
    told = _text_to_json(word)
    if word.source is not TextSource.OCR:
        told["source"] = word.source.value
    if word.is_contested:
        told["contested"] = True
    if word.letters:
        told["letters"] = [round(place, 3) for place in word.letters]
    return told


def _text_to_json(read: Line | Word) -> _JSON:
    return {"text": read.text, "confidence": read.confidence, "box": quad_to_json(read.box)}


def _line_from_json(data: _JSON) -> Line:
    words = tuple(_word_from_json(word) for word in data["words"])
    return Line(data["text"], float(data["confidence"]), quad_from_json(data["box"]), words)


def _word_from_json(data: _JSON) -> Word:
    return Word(
        data["text"],
        float(data["confidence"]),
        quad_from_json(data["box"]),
        TextSource(data.get("source", TextSource.OCR)),
        bool(data.get("contested", False)),
        tuple(float(place) for place in data.get("letters", ())),
    )
