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
    NUMBER_WORDS_DIFFER = "number_words_differ"
    WORDS_UNCLEAR = "words_unclear"
    AGE_IMPLAUSIBLE = "age_implausible"
    EXPIRY_IMPLAUSIBLE = "expiry_implausible"
    PERSONAL_NUMBER_STRUCTURE = "personal_number_structure"
    PERSONAL_NUMBER_AGAINST_BIRTH_DATE = "personal_number_against_birth_date"
    PERSONAL_NUMBER_AGAINST_SEX = "personal_number_against_sex"
    PERSONAL_NUMBER_AGAINST_PROVINCE = "personal_number_against_province"
    TAX_NUMBER_WRONG = "tax_number_wrong"
    SHAPE_UNUSUAL = "shape_unusual"
    LICENCE_CLASS_UNKNOWN = "licence_class_unknown"
    SIGNER_TITLE_UNKNOWN = "signer_title_unknown"
    SAME_AS_OTHER = "same_as_other"
    OUT_OF_RANGE = "out_of_range"
    PROVINCE_MISSPELT = "province_misspelt"
    PROVINCE_UNKNOWN = "province_unknown"
    UNIT_NOT_IN_FORCE = "unit_not_in_force"
    PRINT_AGAINST_QR = "print_against_qr"
    PRINT_AGAINST_MRZ = "print_against_mrz"
    QR_AGAINST_MRZ = "qr_against_mrz"
    NAME_SHAPE = "name_shape"
    YEAR_IMPLAUSIBLE = "year_implausible"
    UNUSUAL_NAME = "unusual_name"
    FIGURES_UNCLEAR = "figures_unclear"
    UNREAD_PRINT = "unread_print"
    MISSPELT = "misspelt"
    SPOT_CHECK = "spot_check"
    LAYOUT_UNFAMILIAR = "layout_unfamiliar"


REASON_SENTENCES: dict[ReviewReason, Sentence] = {
    ReviewReason.LAYOUT_UNFAMILIAR: Sentence(
        "Mẫu giấy lạ: nhiều mục không tìm thấy, hãy xem cả mục này.",
        "An unfamiliar form: many values were not found, so look at this one too.",
    ),
    ReviewReason.SPOT_CHECK: Sentence(
        "Kiểm tra ngẫu nhiên: máy đọc chắc chắn, hãy xem giúp một lần.",
        "A spot check: the reading is sure, please look once.",
    ),
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
    ReviewReason.NUMBER_WORDS_DIFFER: Sentence(
        "Số ghi bằng chữ khác số ghi bằng số.", "The amount in words is not the amount in figures."
    ),
    ReviewReason.WORDS_UNCLEAR: Sentence(
        "Phần ghi bằng chữ không rõ nghĩa; hãy so với bản giấy.",
        "What is written in words is not clear; compare with the paper.",
    ),
    ReviewReason.AGE_IMPLAUSIBLE: Sentence(
        "Tuổi tính đến ngày này không hợp lý.", "The age on this date is not plausible."
    ),
    ReviewReason.EXPIRY_IMPLAUSIBLE: Sentence(
        "Ngày hết hạn không khớp với ngày sinh hoặc ngày cấp.",
        "The date of expiry does not fit the date of birth or of issue.",
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
    ReviewReason.PERSONAL_NUMBER_AGAINST_PROVINCE: Sentence(
        "Mã tỉnh trong số định danh khác nơi đăng ký khai sinh.",
        "The province in the personal number is not that of the registration of birth.",
    ),
    ReviewReason.TAX_NUMBER_WRONG: Sentence(
        "Mã số thuế không đúng chữ số kiểm tra hoặc cấu trúc.", "The tax number's check digit or structure is wrong."
    ),
    ReviewReason.SHAPE_UNUSUAL: Sentence(
        "Không đúng dạng thường gặp của mục này.", "Not the usual form of this value."
    ),
    ReviewReason.LICENCE_CLASS_UNKNOWN: Sentence(
        "Không phải hạng giấy phép lái xe đã biết.", "Not a known class of driving licence."
    ),
    ReviewReason.SIGNER_TITLE_UNKNOWN: Sentence(
        "Chức vụ người ký không bắt đầu bằng một chức vụ đã biết.", "Does not begin with a known position."
    ),
    ReviewReason.OUT_OF_RANGE: Sentence("Lớn hơn mức cao nhất có thể.", "More than the greatest possible value."),
    ReviewReason.SAME_AS_OTHER: Sentence(
        "Trùng với thông tin của người khác trên cùng giấy.", "The same as another person's on this paper."
    ),
    ReviewReason.PROVINCE_MISSPELT: Sentence(
        "Tên tỉnh, thành phố gần đúng nhưng sai chính tả.", "The province's name is misspelt."
    ),
    ReviewReason.PROVINCE_UNKNOWN: Sentence("Không có tỉnh nào mang tên này.", "No province has this name."),
    ReviewReason.UNIT_NOT_IN_FORCE: Sentence(
        "Đơn vị hành chính không còn hoặc chưa có vào ngày của giấy.",
        "The administrative unit did not exist on the date of the paper.",
    ),
    ReviewReason.PRINT_AGAINST_QR: Sentence("Chữ in khác mã QR.", "The print differs from the QR code."),
    ReviewReason.PRINT_AGAINST_MRZ: Sentence(
        "Chữ in khác dòng mã máy đọc (MRZ).", "The print differs from the machine readable zone."
    ),
    ReviewReason.QR_AGAINST_MRZ: Sentence(
        "Mã QR khác dòng mã máy đọc (MRZ).", "The QR code differs from the machine readable zone."
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
