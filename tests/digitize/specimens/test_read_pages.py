"""Read documents are held against the rules: their words in order, the rules' answers, and only what was printed."""

import json
from datetime import date
from pathlib import Path

from PIL import Image

from digitize.specimens.read_pages import documents_of
from tests.digitize.fake_reader import ScriptedReader


def test_a_read_document_comes_with_the_rules_answers_and_without_what_was_stamped_in(tmp_path: Path) -> None:
    Image.new("RGB", (1240, 1754), (255, 255, 255)).save(tmp_path / "a.png", dpi=(150, 150))
    truth = {
        "document_type": "birth_certificate",
        "fields": {"full_name": "LÊ VĂN AN", "sex": "Nam", "certificate_number": "12/2020"},
        "writings": {"certificate_number": "stamped"},
    }
    (tmp_path / "a.fields.json").write_text(json.dumps(truth), encoding="utf-8")
    reader = ScriptedReader(
        "GIẤY KHAI SINH", "Họ, chữ đệm, tên: LÊ VĂN AN", "Giới tính: Nam", "Dân tộc: Kinh", "Quốc tịch: Việt Nam",
        "Nơi sinh: Huế", "Quê quán: Huế", "Nơi đăng ký khai sinh: Huế",
    )  # fmt: skip

    (document,) = documents_of(tmp_path, reader, date(2026, 1, 1))

    assert document.printed == ("full_name", "sex")
    assert document.rules["full_name"].value == "LÊ VĂN AN"
    assert document.pages[0].words[:4] == ("GIẤY", "KHAI", "SINH", "Họ,")
    assert document.pages[0].tags == ()
