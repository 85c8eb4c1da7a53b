"""Forms whose values are found without labels."""

from pathlib import Path

import pytest

from classifiers.declarations import DocumentType
from tests.classifiers.made_types import made_field, made_type


@pytest.fixture
def diploma(tmp_path: Path) -> DocumentType:
    return made_type(
        tmp_path,
        made_field("title", "text", zone="title"),
        made_field("institution", "text", zone="institution"),
        made_field("holder_name", "name", "Họ và tên"),
        made_field("born_on", "date", "Ngày sinh"),
        made_field("place", "text", zone="place_and_date"),
        made_field("issued_on", "date", zone="place_and_date"),
        made_field("signer_title", "text", zone="signature"),
        made_field("signer_name", "name", zone="signature"),
        titles=["BẰNG CỬ NHÂN", "BẰNG TỐT NGHIỆP", "BẰNG TỐT NGHIỆP TRUNG HỌC PHỔ THÔNG"],
    )


@pytest.fixture
def confirmation(tmp_path: Path) -> DocumentType:
    return made_type(
        tmp_path,
        made_field("issuing_agency", "text", "Cơ quan đăng ký cư trú", zone="header_left"),
        made_field("full_name", "name", "Họ và tên"),
        made_field("signer_title", "text", zone="signature"),
        made_field("signer_name", "name", zone="signature"),
    )
