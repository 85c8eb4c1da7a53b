"""Every reason a verification can give, in both languages. Codes are public and never change meaning."""

from __future__ import annotations

from dataclasses import dataclass

from models.refusals import Sentence

REASONS: dict[str, Sentence] = {
    # The file as a whole
    "not_a_pdf": Sentence("Tệp này không phải PDF.", "The file is not a PDF."),
    "pdf_unreadable": Sentence(
        "Tệp PDF bị hỏng hoặc có cấu trúc sai nên không kiểm tra được.",
        "The PDF is damaged or malformed and cannot be checked.",
    ),
    "pdf_encrypted": Sentence(
        "Tệp PDF có mật khẩu nên không kiểm tra được. Hãy gỡ mật khẩu rồi thử lại.",
        "The PDF has a password and cannot be checked. Remove it and try again.",
    ),
    "resource_limit": Sentence(
        "Tệp cần quá nhiều thời gian hoặc bộ nhớ nên việc kiểm tra đã dừng.",
        "The file takes too much time or memory, so the check was stopped.",
    ),
    "file_too_large": Sentence("Tệp quá lớn nên không kiểm tra được.", "The file is too large to be checked."),
    "check_failed": Sentence("Việc kiểm tra gặp lỗi. Hãy thử lại sau.", "The check itself failed. Try again later."),
    "no_signature": Sentence("Tệp không có chữ ký số nào.", "The file carries no digital signature."),
    "signature_removed": Sentence(
        "Tệp từng có chữ ký số nhưng chữ ký đã bị gỡ hoặc bị che giấu.",
        "The file once carried a digital signature that was removed or hidden.",
    ),
    "unaccounted_bytes": Sentence(
        "Tệp có dữ liệu nằm ngoài cấu trúc sau khi ký.",
        "After signing, bytes were added that belong to no part of the document.",
    ),
    # One signature
    "changed_after_signing": Sentence(
        "Nội dung tệp đã bị thay đổi sau khi ký.", "The content was changed after signing."
    ),
    "form_filled_after_signing": Sentence(
        "Biểu mẫu trong tệp đã được điền hoặc sửa sau khi ký; người ký chưa thấy nội dung này.",
        "A form in the file was filled or changed after signing; the signer did not see it.",
    ),
    "signature_broken": Sentence(
        "Chữ ký số không khớp với nội dung tệp.", "The signature does not match the content of the file."
    ),
    "signature_forged": Sentence(
        "Chữ ký số không đúng với chứng thư số đi kèm.",
        "The signature was not made with the certificate that comes with it.",
    ),
    "signature_unreadable": Sentence(
        "Không đọc được chữ ký số trong tệp.", "A digital signature in the file cannot be read."
    ),
    "signature_malformed": Sentence(
        "Chữ ký số trong tệp có cấu trúc sai.", "A digital signature in the file is malformed."
    ),
    "changes_not_judged": Sentence(
        "Tệp đã được sửa sau khi ký. Người ký cho phép thêm ghi chú, nhưng hệ thống chưa xác định được"
        " các thay đổi có nằm trong phạm vi đó không.",
        "The file was changed after signing. The signer permits comments, but whether these changes are only that"
        " could not be told.",
    ),
    "notes_after_signing": Sentence(
        "Ghi chú trong tệp đã được thêm, sửa hoặc xóa sau khi ký; người ký chưa thấy và không nói là cho phép.",
        "Comments were added, altered or removed after signing; the signer neither saw nor permitted them.",
    ),
    "field_added_after_certification": Sentence(
        "Sau khi tệp được chứng nhận, có thêm ô chữ ký nhìn thấy được; ô này có thể che nội dung.",
        "A visible signature field was added after the file was certified; it may cover the content.",
    ),
    "certification_not_first": Sentence(
        "Chữ ký chứng nhận được thêm sau chữ ký khác, trái với quy định về thứ tự ký.",
        "A certification was added after another signature, against the order that PDF asks for.",
    ),
    "hybrid_after_signing": Sentence(
        "Phần thêm sau khi ký hiển thị khác nhau giữa chương trình cũ và mới, nên không kết luận được.",
        "What was added after signing shows old and new programs different content, so nothing can be concluded.",
    ),
    "algorithm_unknown": Sentence(
        "Chữ ký dùng thuật toán mà hệ thống không biết, nên không kiểm tra được.",
        "The signature uses an algorithm that is unknown here and cannot be checked.",
    ),
    "signature_type_unsupported": Sentence(
        "Loại chữ ký số này chưa được hỗ trợ kiểm tra.", "This kind of signature cannot be checked yet."
    ),
    "signature_covers_part": Sentence(
        "Chữ ký số chỉ bao phủ một phần tệp.", "The signature covers only a part of the file."
    ),
    # SHA-1, which official Vietnamese signatures still carried in 2025: nobody can fit other content to a given
    # signature, so integrity holds, but a preparer who colludes could have made two documents with one digest.
    "algorithm_weak": Sentence(
        "Chữ ký số dùng thuật toán cũ (SHA-1 hoặc khóa ngắn), không còn được phép dùng để ký mới.",
        "The signature uses an old algorithm (SHA-1 or a short key) that is no longer permitted for new signatures.",
    ),
    "algorithm_broken": Sentence(
        "Chữ ký số dùng thuật toán không còn an toàn (MD5) nên không chứng minh được điều gì.",
        "The signature uses an algorithm that is no longer safe (MD5) and proves nothing.",
    ),
    "timestamp_broken": Sentence(
        "Dấu thời gian của chữ ký không hợp lệ.", "The time-stamp of the signature does not hold."
    ),
    "signer_not_trusted": Sentence(
        "Chưa xác nhận được người ký: chứng thư số không thuộc tổ chức cấp mà hệ thống tin cậy.",
        "The signer cannot be confirmed: the certificate is from no authority that is trusted here.",
    ),
    "signer_certificate_revoked": Sentence(
        "Chứng thư số của người ký đã bị thu hồi trước khi ký.",
        "The signer's certificate was revoked before signing.",
    ),
    "signer_certificate_expired": Sentence(
        "Chứng thư số của người ký không còn hoặc chưa có hiệu lực khi ký.",
        "The signer's certificate was not valid at the time of signing.",
    ),
    # Copies that we issued, or that say so
    "missing_signature": Sentence(
        "Bản sao thiếu chữ ký của người chứng thực, của cơ quan hoặc dấu thời gian.",
        "The copy lacks the officer's signature, the agency's seal or the time-stamp.",
    ),
    "unexpected_signature": Sentence(
        "Bản sao có thêm chữ ký hoặc trường không thuộc bản đã cấp.",
        "The copy carries a signature or field that the issued one does not have.",
    ),
    "wrong_order": Sentence(
        "Các chữ ký không theo thứ tự của bản sao chứng thực: người ký trước, con dấu cơ quan sau.",
        "The signatures are not in the order of a certified copy: the officer first, then the seal.",
    ),
    "not_certified": Sentence(
        "Chữ ký của người chứng thực không khóa nội dung như bản đã cấp.",
        "The officer's signature does not lock the content as that of an issued copy does.",
    ),
    "not_last_entry": Sentence(
        "Tệp không kết thúc ở dấu thời gian: có dữ liệu được thêm sau khi cấp.",
        "The file does not end at the time-stamp: something was added after it was issued.",
    ),
    "structure_not_strict": Sentence(
        "Cấu trúc tệp khác với bản đã cấp.", "The structure of the file is not that of an issued copy."
    ),
    "metadata_changed": Sentence(
        "Thông tin mô tả của tệp (tiêu đề, tác giả…) đã bị thay đổi sau khi ký.",
        "The file's metadata was changed after signing.",
    ),
    "record_missing": Sentence(
        "Bản sao không có bản ghi dữ liệu đã được đóng dấu.", "The copy lacks the sealed record."
    ),
    "record_differs": Sentence(
        "Bản ghi dữ liệu trong tệp khác với sổ chứng thực.", "The record inside differs from the register."
    ),
    "differs_from_register": Sentence(
        "Bản này không phải bản mà cơ quan đã cấp với số chứng thực đó.",
        "This is not the copy that the agency issued under that number.",
    ),
    "certificate_differs": Sentence(
        "Chứng thư số trong tệp không phải của người và cơ quan ghi trong sổ chứng thực.",
        "The signing certificates are not those in the register.",
    ),
    "log_proof_missing": Sentence(
        "Bản sao không có bằng chứng rằng số chứng thực đã ghi vào nhật ký minh bạch trước khi ký.",
        "The copy lacks the proof that its number was in the transparency log before it was signed.",
    ),
    "log_proof_invalid": Sentence(
        "Bằng chứng trong bản sao không khớp với nhật ký minh bạch của sổ chứng thực.",
        "The proof in the copy does not agree with the transparency log of the register.",
    ),
    "log_not_trusted": Sentence(
        "Chưa kiểm tra được bằng chứng trong nhật ký minh bạch: hệ thống này không biết khóa của nhật ký đó.",
        "The proof of the transparency log could not be checked: its key is not known here.",
    ),
    "not_in_register": Sentence("Không tìm thấy bản này trong sổ chứng thực.", "This copy is not in the register."),
    "register_not_asked": Sentence(
        "Chưa tra cứu được sổ chứng thực, nên chưa biết bản sao còn hiệu lực hay không.",
        "The register could not be asked, so it is not known whether the copy is still in force.",
    ),
    "certificate_revoked": Sentence(
        "Bản sao này đã bị hủy bỏ giá trị pháp lý theo quyết định của cơ quan có thẩm quyền.",
        "The legal force of this copy was annulled by decision of the competent authority.",
    ),
    "not_issued_by_us": Sentence(
        "Bản này không do hệ thống này cấp; kết quả chỉ nói về chữ ký số trong tệp.",
        "This file was not issued by this system; the result speaks only of the signatures in it.",
    ),
    "claims_our_number": Sentence(
        "Tệp tự nhận là bản do cơ quan cấp nhưng không phải.",
        "The file claims to be a copy issued here, and is not.",
    ),
    "development_keys": Sentence(
        "Bản này được ký bằng khóa thử nghiệm, không có giá trị pháp lý.",
        "This copy is signed with development keys and has no legal value.",
    ),
    # Credentials, and the code that is checked without a network
    "credential_malformed": Sentence(
        "Mã hoặc dữ liệu không đúng định dạng nên không kiểm tra được. Hãy đọc lại mã, thấy trọn mã và đủ sáng.",
        "The code or data is malformed and cannot be checked. Read it again, whole and well lit.",
    ),
    "credential_signature_wrong": Sentence(
        "Chữ ký số không khớp: dữ liệu đã bị sửa hoặc là giả.",
        "The signature does not match: the data was changed or is a forgery.",
    ),
    "credential_key_unknown": Sentence(
        "Dữ liệu được ký bằng khóa không có trong danh sách khóa tin cậy đang giữ, nên không tin được.",
        "The data is signed with a key that is not among the trusted keys held here, so it cannot be believed.",
    ),
    "credential_algorithm_refused": Sentence(
        "Dữ liệu dùng thuật toán ký không được chấp nhận.", "The data uses an algorithm that is not accepted."
    ),
    "credential_wrong_type": Sentence(
        "Đây không phải dữ liệu xác nhận của một bản sao chứng thực do cơ quan này cấp.",
        "This is no credential of a certified copy by this issuer.",
    ),
    "credential_not_yet_valid": Sentence(
        "Dữ liệu xác nhận ghi thời điểm ở tương lai. Hãy kiểm tra đồng hồ của máy.",
        "The credential is dated in the future. Check this machine's clock.",
    ),
    "credential_expired": Sentence(
        "Dữ liệu xác nhận đã hết hạn. Người giữ bản sao có thể tải lại.",
        "The credential has expired. The holder of the copy can fetch it anew.",
    ),
    "credential_field_not_signed": Sentence(
        "Một thông tin được đưa ra không phải thông tin cơ quan đã ký.",
        "A value that was shown is not one that the agency signed.",
    ),
    "credential_field_missing": Sentence(
        "Dữ liệu xác nhận không có thông tin được chọn.", "The credential has no such field."
    ),
    "holder_not_bound": Sentence(
        "Dữ liệu xác nhận không gắn với khóa của người giữ.", "The credential is not bound to a holder's key."
    ),
    "holder_not_proved": Sentence(
        "Người đưa dữ liệu chưa chứng minh mình là người giữ bản sao.",
        "Whoever presented this has not proved to be its holder.",
    ),
    "holder_proof_for_another": Sentence(
        "Bằng chứng của người giữ không dành cho lần kiểm tra này.",
        "The holder's proof was not made for this request.",
    ),
    "status_not_checked": Sentence(
        "Tình trạng hủy bỏ chưa kiểm tra được: đang không có danh sách hủy bỏ cho bản sao này.",
        "The status could not be checked: no list that covers this copy is held here.",
    ),
    "status_list_out_of_date": Sentence(
        "Tình trạng hủy bỏ chưa kiểm tra được: danh sách hủy bỏ đang giữ đã quá hạn.",
        "The status could not be checked: the list held here is out of date.",
    ),
    "status_from_held_list": Sentence(
        "Tình trạng hủy bỏ theo danh sách đang giữ, tính đến thời điểm ghi trên danh sách.",
        "The status is as of the time of the list held here.",
    ),
    "status_list_too_short": Sentence(
        "Danh sách hủy bỏ không có vị trí của bản sao này.", "The status list has no place for this copy."
    ),
    "trust_bundle_unreadable": Sentence(
        "Tệp danh sách tin cậy không đọc được. Hãy tải lại tệp từ cơ quan.",
        "The trust bundle cannot be read. Fetch it from the agency again.",
    ),
    "compare_with_paper": Sentence(
        "Mã này có thể bị chép sang giấy khác: hãy so từng thông tin với tờ giấy đang cầm.",
        "The code can be copied onto another paper: compare each value with the paper in your hands.",
    ),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason of a verdict."""

    code: str
    message: str
    message_en: str

    def as_json(self) -> dict[str, str]:
        """As in `saoy.verification/1`."""
        return {"code": self.code, "message": self.message, "message_en": self.message_en}


def reason(code: str) -> Reason:
    """The reason for one catalogue code. Unknown codes are a programming fault (`KeyError`)."""
    sentence = REASONS[code]
    return Reason(code, sentence.message, sentence.message_en)
