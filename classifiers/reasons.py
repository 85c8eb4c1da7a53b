"""Why a person should look at a field, as stable codes with a sentence for the clerk."""

from enum import StrEnum

from models.refusals import Sentence


class ReviewReason(StrEnum):
    """Public: the `reasons` of a field in `saoy.document/1`."""

    MISSING = "missing"
    LOW_CONFIDENCE = "low_confidence"
    STAMPED_OVER = "stamped_over"
    SIGNED_OVER = "signed_over"
    HANDWRITTEN = "handwritten"
    FILLED_IN = "filled_in"
    CORRECTED = "corrected"
    AMBIGUOUS = "ambiguous"
    READERS_DISAGREE = "readers_disagree"
    CHECK_FAILED = "check_failed"
    NUMBER_GRAMMAR = "number_grammar"
    NUMBER_AGAINST_TYPE = "number_against_type"
    NUMBER_AGAINST_ISSUER = "number_against_issuer"
    NUMBER_AGAINST_DATE = "number_against_date"
    DATE_INVALID = "date_invalid"
    DATE_IN_FUTURE = "date_in_future"
    DATE_ORDER = "date_order"
    DATE_WORDS_DIFFER = "date_words_differ"
    PERSONAL_NUMBER_STRUCTURE = "personal_number_structure"
    PERSONAL_NUMBER_AGAINST_BIRTH_DATE = "personal_number_against_birth_date"
    PERSONAL_NUMBER_AGAINST_SEX = "personal_number_against_sex"
    NAME_SHAPE = "name_shape"
    YEAR_IMPLAUSIBLE = "year_implausible"
    UNUSUAL_NAME = "unusual_name"
    FIGURES_UNCLEAR = "figures_unclear"
    UNREAD_PRINT = "unread_print"
    MISSPELT = "misspelt"


REASON_SENTENCES: dict[ReviewReason, Sentence] = {
    ReviewReason.MISSING: Sentence("Không tìm thấy trên giấy.", "Not found on the paper."),
    ReviewReason.LOW_CONFIDENCE: Sentence("Đọc chưa chắc chắn.", "The reading is not certain."),
    ReviewReason.STAMPED_OVER: Sentence("Có dấu đóng chồng lên chữ.", "A seal or stamp lies over the text."),
    ReviewReason.SIGNED_OVER: Sentence("Có nét chữ ký đè lên chữ.", "A signature crosses the text."),
    ReviewReason.HANDWRITTEN: Sentence("Có chữ viết tay.", "Written by hand."),
    ReviewReason.FILLED_IN: Sentence(
        "Được điền hoặc đóng số sau khi in.", "Filled in or stamped after the page was printed."
    ),
    ReviewReason.CORRECTED: Sentence(
        "Máy đã sửa lỗi đọc; hãy so với bản giấy.", "A reading slip was corrected; compare with the paper."
    ),
    ReviewReason.AMBIGUOUS: Sentence("Có nhiều cách hiểu.", "It can be understood in several ways."),
    ReviewReason.READERS_DISAGREE: Sentence("Hai lần đọc cho kết quả khác nhau.", "Two readings differ."),
    ReviewReason.CHECK_FAILED: Sentence("Không khớp với thông tin khác trên giấy.", "Does not fit the other fields."),
    ReviewReason.NUMBER_GRAMMAR: Sentence(
        "Số, ký hiệu không đúng dạng (ví dụ đúng: 15/QĐ-UBND).", "The number does not have the form of 15/QĐ-UBND."
    ),
    ReviewReason.NUMBER_AGAINST_TYPE: Sentence(
        "Ký hiệu không khớp với loại văn bản.", "The symbol does not fit the document type."
    ),
    ReviewReason.NUMBER_AGAINST_ISSUER: Sentence(
        "Ký hiệu không khớp với cơ quan ban hành.", "The symbol does not fit the issuing agency."
    ),
    ReviewReason.NUMBER_AGAINST_DATE: Sentence(
        "Năm trong số hiệu không khớp với ngày ban hành.", "The year in the number is not the year of issue."
    ),
    ReviewReason.DATE_INVALID: Sentence("Không phải là một ngày có thật.", "Not a date of the calendar."),
    ReviewReason.DATE_IN_FUTURE: Sentence("Ngày nằm trong tương lai.", "The date is in the future."),
    ReviewReason.DATE_ORDER: Sentence("Thứ tự các ngày không hợp lý.", "The dates are in an impossible order."),
    ReviewReason.DATE_WORDS_DIFFER: Sentence(
        "Ngày bằng chữ khác ngày bằng số.", "The date in words is not the date in figures."
    ),
    ReviewReason.PERSONAL_NUMBER_STRUCTURE: Sentence(
        "Số định danh không đúng cấu trúc 12 chữ số.", "Not the structure of a 12-digit personal number."
    ),
    ReviewReason.PERSONAL_NUMBER_AGAINST_BIRTH_DATE: Sentence(
        "Số định danh không khớp với năm sinh.", "The personal number does not fit the year of birth."
    ),
    ReviewReason.PERSONAL_NUMBER_AGAINST_SEX: Sentence(
        "Số định danh không khớp với giới tính.", "The personal number does not fit the sex."
    ),
    ReviewReason.NAME_SHAPE: Sentence("Không giống một họ tên.", "Does not look like a person's name."),
    ReviewReason.YEAR_IMPLAUSIBLE: Sentence("Năm không hợp lý.", "The year is not plausible."),
    ReviewReason.UNUSUAL_NAME: Sentence(
        "Tên có âm tiết ít gặp; hãy xem lại dấu.", "The name has a rare syllable; look at its marks."
    ),
    ReviewReason.MISSPELT: Sentence(
        "Có chữ không đúng chính tả tiếng Việt; hãy xem lại.", "A word cannot be Vietnamese; look again."
    ),
    ReviewReason.UNREAD_PRINT: Sentence(
        "Có dòng chữ liền kề chưa đọc được; giá trị có thể thiếu.",
        "A line of print beside it was not read; the value may be incomplete.",
    ),
    ReviewReason.FIGURES_UNCLEAR: Sentence(
        "Số chữ số đọc được khác số nét trên giấy.", "Not as many figures were read as there are on the paper."
    ),
}
