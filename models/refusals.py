"""Every reason for which a file is refused and every warning a file can carry, in both languages.

One catalogue, so that the command line, the API, the pages and the documentation say the same sentence.
Each refusal says what to do next. Codes never change meaning.
"""

from dataclasses import dataclass

from models.errors import RefusedFileError


@dataclass(frozen=True, slots=True)
class Sentence:
    """One thing said to people: Vietnamese first, English second."""

    message: str
    message_en: str


REFUSALS: dict[str, Sentence] = {
    "empty_file": Sentence(
        "Tệp rỗng. Hãy chụp hoặc quét lại rồi gửi tệp mới.",
        "The file is empty. Take the photo or scan again and send the new file.",
    ),
    "type_unsupported": Sentence(
        "Loại tệp này chưa được nhận. Hãy gửi PDF hoặc ảnh JPEG, PNG, TIFF, WebP, HEIC.",
        "This kind of file is not accepted. Send a PDF or a JPEG, PNG, TIFF, WebP or HEIC image.",
    ),
    "type_mismatch": Sentence(
        "Nội dung tệp không đúng với đuôi tệp. Hãy xuất lại tệp từ máy quét hoặc điện thoại rồi gửi lại.",
        "The content is not what the file name says. Export it again from the scanner or phone.",
    ),
    "type_ambiguous": Sentence(
        "Tệp có thể đọc theo hai cách khác nhau nên không an toàn. Hãy quét lại giấy tờ thành một tệp mới.",
        "The file can be read in two different ways and is not safe. Scan the paper again into a new file.",
    ),
    "file_too_large": Sentence(
        "Tệp quá lớn. Hãy giảm độ phân giải (300 dpi là đủ) hoặc chia thành nhiều tệp.",
        "The file is too large. Lower the resolution (300 dpi is enough) or split it.",
    ),
    "filename_invalid": Sentence(
        "Tên tệp không hợp lệ. Hãy đổi tên tệp ngắn gọn rồi gửi lại.",
        "The file name is not valid. Give the file a short name and send it again.",
    ),
    "pdf_malformed": Sentence(
        "Tệp PDF bị hỏng hoặc không đọc được. Hãy quét lại hoặc in ra PDF mới rồi gửi lại.",
        "The PDF is damaged. Scan again or print it to a new PDF.",
    ),
    "pdf_encrypted": Sentence(
        "Tệp PDF có mật khẩu. Hãy gỡ mật khẩu rồi gửi lại.",
        "The PDF has a password. Remove it and send the file again.",
    ),
    "pdf_no_pages": Sentence(
        "Tệp PDF không có trang nào. Hãy quét lại giấy tờ.", "The PDF has no pages. Scan the paper again."
    ),
    "pdf_too_many_pages": Sentence(
        "Tệp có quá nhiều trang. Hãy chia thành các tệp nhỏ hơn.",
        "The file has too many pages. Split it into smaller files.",
    ),
    "pdf_page_size": Sentence(
        "Khổ trang trong tệp PDF không hợp lệ. Hãy quét lại ở khổ giấy thật (tỷ lệ 100 %).",
        "A page of the PDF has an impossible size. Scan again at 100 % scale.",
    ),
    "pdf_active_content": Sentence(
        "Tệp PDF chứa mã lệnh. Hãy in ra PDF mới hoặc quét lại rồi gửi.",
        "The PDF holds active content. Print it to a new PDF or scan again.",
    ),
    "pdf_embedded_files": Sentence(
        "Tệp PDF chứa tệp khác bên trong. Hãy gửi riêng từng tệp.",
        "The PDF holds other files. Send each file by itself.",
    ),
    "pdf_xfa": Sentence(
        "Tệp PDF là biểu mẫu động (XFA) nên không có trang cố định. Hãy in ra PDF mới rồi gửi.",
        "The PDF is a dynamic form (XFA) without fixed pages. Print it to a new PDF.",
    ),
    "pdf_external_ref": Sentence(
        "Tệp PDF lấy nội dung từ nơi khác. Hãy in ra PDF mới hoặc quét lại rồi gửi.",
        "The PDF takes content from elsewhere. Print it to a new PDF or scan again.",
    ),
    "image_corrupt": Sentence("Ảnh bị hỏng. Hãy chụp hoặc quét lại.", "The image is damaged. Take it again."),
    "image_truncated": Sentence(
        "Ảnh bị thiếu một phần, có thể do gửi chưa xong. Hãy gửi lại ảnh đầy đủ.",
        "Part of the image is missing, perhaps from a broken upload. Send the whole image again.",
    ),
    "image_too_large": Sentence(
        "Ảnh có kích thước quá lớn. Hãy giảm độ phân giải (300 dpi là đủ) rồi gửi lại.",
        "The image has too many pixels. Lower the resolution (300 dpi is enough).",
    ),
    "image_too_small": Sentence(
        "Ảnh quá nhỏ nên không đọc được. Hãy chụp gần hơn hoặc quét ở 200 dpi trở lên.",
        "The image is too small to read. Take it closer or scan at 200 dpi or more.",
    ),
    "image_animated": Sentence(
        "Ảnh động không được nhận. Hãy gửi ảnh chụp giấy tờ.",
        "Animated images are not accepted. Send a photo of the paper.",
    ),
    "image_multiframe": Sentence(
        "Tệp ảnh chứa nhiều hình không rõ thứ tự. Hãy gửi từng ảnh riêng.",
        "The image file holds several pictures in no clear order. Send each by itself.",
    ),
    "decompression_bomb": Sentence(
        "Tệp phình to bất thường khi mở nên không an toàn. Hãy quét lại giấy tờ.",
        "The file grows beyond reason when opened and is not safe. Scan the paper again.",
    ),
    "archive_unsafe": Sentence(
        "Tệp nén không được nhận. Hãy gửi từng PDF hoặc ảnh.",
        "Archives are not accepted. Send each PDF or image by itself.",
    ),
    "resource_limit": Sentence(
        "Tệp cần quá nhiều thời gian hoặc bộ nhớ để mở. Hãy quét lại thành tệp đơn giản hơn.",
        "The file takes too much time or memory to open. Scan it again into a simpler file.",
    ),
    "quality_too_low": Sentence(
        "Ảnh quá mờ hoặc quá tối nên không đọc được. Hãy chụp lại ở nơi đủ sáng, giữ máy chắc tay.",
        "The image is too blurred or dark to read. Take it again in good light with a steady hand.",
    ),
    "blank_page": Sentence(
        "Trang trắng, không có nội dung. Hãy kiểm tra lại mặt giấy.", "The page is blank. Check the side of the paper."
    ),
}

WARNINGS: dict[str, Sentence] = {
    "repaired": Sentence(
        "Tệp có lỗi nhỏ và đã được đọc lại an toàn.", "The file had small faults and was read safely."
    ),
    "active_content_stripped": Sentence("Mã lệnh trong tệp đã bị bỏ qua.", "Active content in the file was ignored."),
    "embedded_files_stripped": Sentence("Tệp đính kèm bên trong đã bị bỏ qua.", "Files embedded inside were ignored."),
    "already_signed": Sentence(
        "Tệp PDF này đã có chữ ký số và được giữ nguyên từng byte. Bản điện tử đã ký thường không cần chứng thực lại.",
        "This PDF already carries digital signatures and is kept byte for byte. It rarely needs certifying again.",
    ),
    "encrypted_empty_password": Sentence(
        "Tệp PDF được mã hóa nhưng không cần mật khẩu để mở.", "The PDF is encrypted but opens without a password."
    ),
    "type_corrected": Sentence(
        "Đuôi tệp không đúng với nội dung; hệ thống đã nhận theo nội dung.",
        "The file name's ending is not its type; the content decided.",
    ),
    "filename_sanitized": Sentence("Tên tệp đã được làm sạch.", "The file name was cleaned."),
    "orientation_applied": Sentence("Ảnh đã được xoay đúng chiều.", "The image was turned upright."),
    "alpha_flattened": Sentence(
        "Phần trong suốt của ảnh đã được đặt trên nền trắng.", "Transparency was laid on white."
    ),
    "color_converted": Sentence("Hệ màu của ảnh đã được chuyển sang RGB.", "The colours were converted to RGB."),
    "hidden_content": Sentence(
        "Tệp có nội dung ẩn ngoài vùng nhìn thấy. Chỉ phần nhìn thấy được dùng.",
        "The file hides content outside what is seen. Only what is seen is used.",
    ),
    "text_layer_mismatch": Sentence(
        "Lớp chữ trong tệp không khớp với hình ảnh; hệ thống đọc từ hình ảnh.",
        "The text layer does not match the image; the image was read.",
    ),
    "blank_page": Sentence("Có trang trắng.", "There is a blank page."),
    "bleed_through": Sentence(
        "Có trang chỉ thấy mực thấm từ mặt sau. Trang vẫn được giữ; hãy kiểm tra rồi quyết định có bỏ không.",
        "A page shows only what shines through from its other side. It is kept; check it before leaving it out.",
    ),
    "several_documents": Sentence(
        "Các trang này có vẻ thuộc nhiều giấy tờ khác nhau. Hãy kiểm tra và tách riêng trước khi chứng thực.",
        "These pages seem to belong to several documents. Check and separate them before certifying.",
    ),
    "low_quality": Sentence("Chất lượng ảnh thấp, có thể đọc sai.", "The image is poor and may be misread."),
    "metadata_stripped": Sentence(
        "Thông tin kèm theo ảnh (như vị trí chụp) không được giữ trong bản xử lý.",
        "Data attached to the image (such as where it was taken) is not kept in the processed copy.",
    ),
    "multiframe_first_only": Sentence("Chỉ hình đầu tiên trong tệp được dùng.", "Only the first picture was used."),
    "page_clamped": Sentence("Trang quá khổ đã được thu nhỏ.", "An oversized page was scaled down."),
    "qr_untrusted": Sentence(
        "Mã QR trên giấy chỉ được hiển thị, không được mở.", "The QR code is only shown, never opened."
    ),
    "trailing_data": Sentence(
        "Có dữ liệu thừa sau cuối tệp và đã bị bỏ qua.", "Bytes after the end of the file were ignored."
    ),
    "injection_suspected": Sentence(
        "Trang có chữ giống câu lệnh cho máy; hệ thống chỉ coi là chữ.",
        "The page has text that looks like commands; it is treated as text.",
    ),
}


def refused(code: str, *, detail: str | None = None) -> RefusedFileError:
    """The error for one catalogue code. Unknown codes are a programming fault (`KeyError`)."""
    sentence = REFUSALS[code]
    return RefusedFileError(sentence.message, sentence.message_en, code=code, detail=detail)


def warning(code: str) -> "FileWarning":
    """The warning for one catalogue code."""
    sentence = WARNINGS[code]
    return FileWarning(code, sentence.message, sentence.message_en)


@dataclass(frozen=True, slots=True)
class FileWarning:
    """Something people should know about a file that was accepted."""

    code: str
    message: str
    message_en: str

    def as_json(self) -> dict[str, str]:
        """As records keep it and answers carry it."""
        return {"code": self.code, "message": self.message, "message_en": self.message_en}
