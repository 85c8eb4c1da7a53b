"""What each hint says to the clerk, and the article that it goes back to (DOMAIN.md: Decree 23/2015, article 22)."""

from __future__ import annotations

from dataclasses import dataclass

from models.values.geometry import Quad
from models.values.understanding import Hint, HintCode


@dataclass(frozen=True, slots=True)
class HintSentence:
    """Vietnamese first; `basis` is the article in Vietnamese, as offices cite it."""

    message: str
    message_en: str
    basis: str


_GROUNDS = "Nghị định 23/2015/NĐ-CP, Điều 22"

HINT_SENTENCES: dict[HintCode, HintSentence] = {
    HintCode.NOT_ORIGINAL: HintSentence(
        "Trên giấy có chữ “{words}”: có thể đây là bản sao hoặc trích lục, không phải bản chính. Hãy xem lại bản giấy.",
        "The paper says “{words}”: it may be a copy or an extract and not an original. Look at the paper.",
        "Nghị định 23/2015/NĐ-CP, Điều 2 khoản 5, khoản 6 và Điều 18",
    ),
    HintCode.NO_SEAL: HintSentence(
        "Không thấy con dấu ở phần ký. Hãy xem trên bản giấy, kể cả dấu nổi.",
        "No seal is seen where the paper is signed. Look at the paper, also for an embossed seal.",
        f"{_GROUNDS} khoản 6",
    ),
    HintCode.NO_SIGNATURE: HintSentence(
        "Không thấy chữ ký ở phần ký. Hãy xem trên bản giấy.",
        "No signature is seen where the paper is signed. Look at the paper.",
        f"{_GROUNDS} khoản 6",
    ),
    HintCode.SECRET: HintSentence(
        "Trên giấy có dấu “{words}”. Giấy tờ đóng dấu mật không được dùng để chứng thực bản sao.",
        "The paper is marked “{words}”. Classified papers are no basis of certified copies.",
        f"{_GROUNDS} khoản 3",
    ),
    HintCode.NO_COPY: HintSentence(
        "Trên giấy có chữ “{words}”: có thể giấy tờ này không được sao chụp.",
        "The paper says “{words}”: it may be one that must not be copied.",
        f"{_GROUNDS} khoản 3",
    ),
    HintCode.ALTERED: HintSentence(
        "Chữ số ở “{words}” không đều nhau hoặc nền giấy ở đó khác xung quanh. Hãy soi bản giấy xem có tẩy, sửa không.",
        "Figures of “{words}” differ among each other, or the paper under them does. Look for erasures on the paper.",
        f"{_GROUNDS} khoản 1",
    ),
    HintCode.ILLEGIBLE: HintSentence(
        "Một phần trang này không đọc được. Nếu trên bản giấy cũng vậy thì có thể không xác định được nội dung.",
        "Part of this page cannot be read. If it is so on the paper too, its content may not be certain.",
        f"{_GROUNDS} khoản 2",
    ),
    HintCode.NOT_LEGALISED: HintSentence(
        "Có vẻ là giấy tờ nước ngoài và chưa thấy chứng nhận hợp pháp hóa lãnh sự. Hãy kiểm tra trường hợp được miễn.",
        "It looks like a foreign paper and no consular legalisation is seen. Check whether it is exempt.",
        f"{_GROUNDS} khoản 5; Thông tư 01/2020/TT-BTP, Điều 6",
    ),
    HintCode.MISSING_PAGES: HintSentence(
        "Có thể thiếu trang: {words}. Bản sao phải có đủ các trang đã ghi thông tin.",
        "Pages may be missing: {words}. A copy has every page with information.",
        "Thông tư 01/2020/TT-BTP, Điều 10",
    ),
    HintCode.EXPIRED: HintSentence(
        "Giấy tờ có thể đã hết hạn ({words}). Hết hạn không phải là lý do từ chối; hãy báo cho người yêu cầu.",
        "The paper may have expired ({words}). That is no ground of refusal; tell the person who asks.",
        "Không thuộc Nghị định 23/2015/NĐ-CP, Điều 22",
    ),
    HintCode.ALREADY_DIGITAL: HintSentence(
        "Giấy tờ này có chữ ký điện tử, nên có thể là bản điện tử in ra. Bản chính để chứng thực phải là văn bản giấy.",
        "This paper shows an electronic signature: it may be a print of an electronic original. Copies are certified "
        "from paper originals.",
        "Nghị định 45/2020/NĐ-CP, Điều 3 khoản 9",
    ),
    HintCode.ALREADY_CERTIFIED: HintSentence(
        "Giấy tờ này đã có bản sao chứng thực điện tử {words}. Có thể dùng lại bản sao đó.",
        "This paper has a certified copy already: {words}. That copy may be used again.",
        "Nghị định 118/2025/NĐ-CP; Nghị định 45/2020/NĐ-CP, Điều 16",
    ),
    HintCode.ON_VNEID: HintSentence(
        "Thông tin của loại giấy tờ này có trên VNeID, nên người yêu cầu có thể không cần bản sao chứng thực.",
        "VNeID shows the data of this type, so the person may not need a certified copy.",
        "Nghị định 23/2015/NĐ-CP, Điều 9 (sửa đổi bởi Nghị định 280/2025/NĐ-CP)",
    ),
}


def hint(
    code: HintCode,
    confidence: float,
    *,
    page: int | None = None,
    box: Quad | None = None,
    words: str = "",
    words_en: str = "",
) -> Hint:
    """The hint with its sentences; `words` are what was seen, `words_en` the same in English unless it is a quote."""
    sentence = HINT_SENTENCES[code]
    return Hint(
        code=code,
        page=page,
        box=box,
        confidence=round(confidence, 2),
        message=sentence.message.format(words=words),
        message_en=sentence.message_en.format(words=words_en or words),
        basis=sentence.basis,
    )
