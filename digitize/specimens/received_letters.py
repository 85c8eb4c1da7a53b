"""Letters of land registry branches, project boards, schools, health centres, associations and committees."""

from __future__ import annotations

from datetime import date

from digitize.specimens.received_papers import (
    COMMITTEE,
    DECREE,
    HEAD,
    JOINT,
    NINETIES,
    TWO_LEVELS,
    TYPED_COMMITTEE,
    ReceivedPaper,
)

_DIRECTOR = (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"))
LETTERS = (
    ReceivedPaper(
        (date(2015, 7, 6), DECREE[1]), ("VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI {K}",), ("CHI NHÁNH {D}",), ("/CNVPĐK-ĐKCG",
         "/CN-VPĐKĐĐ", "/CNVPĐKĐĐ"), "{dn}", _DIRECTOR,
        ("V/v phối hợp xác minh nguồn gốc, thời điểm sử dụng đất của {who} tại {v}, {m}", "V/v thông báo công khai "
         "việc mất Giấy chứng nhận quyền sử dụng đất", "V/v cung cấp thông tin địa chính phục vụ xác định nghĩa vụ "
        "tài chính"), ("Chi nhánh Văn phòng Đăng ký đất đai {d} tiếp nhận hồ sơ của {who}, địa chỉ: {home}.", "Qua "
         "kiểm tra bản đồ địa chính đo năm 20{i0}{i1}, thửa số {x}, tờ bản đồ số {a} có diện tích {y} m2, tăng so với "
         "sổ mục kê. Để có cơ sở giải quyết, Chi nhánh đề nghị UBND {m}:", "- Xác nhận nguồn gốc, thời điểm sử dụng, "
         "tình trạng tranh chấp;", "- Niêm yết công khai 15 ngày theo quy định, gửi kết quả trước ngày {soon}.",
        "Trân trọng cảm ơn sự phối hợp./."), "CN VPĐKĐĐ {D}", ("Như trên", "VPĐKĐĐ {k} (b/c)", "Lưu: VT, ĐKCG"),
        addressees=("Ủy ban nhân dân {m}",), receiver="UBND {M}", highest=2400,
    ),
    ReceivedPaper(
        (date(2009, 3, 2), DECREE[1]), ("UBND {D}",), ("BAN QUẢN LÝ DỰ ÁN", "ĐẦU TƯ XÂY DỰNG"), ("/BQLDA-KT",
         "/CV-BQL", "/BQLDA-GPMB"), "{dn}", _DIRECTOR,
        ("V/v phối hợp niêm yết công khai phương án bồi thường, hỗ trợ và tái định cư dự án nâng cấp, mở rộng đường "
         "trục xã {mn}", "V/v đôn đốc tiến độ thi công gói thầu xây lắp số {i0}", "V/v bàn giao mốc giải phóng mặt "
        "bằng"), ("Căn cứ Quyết định của UBND {d} phê duyệt dự án; Ban Quản lý dự án đề nghị các đơn vị thực hiện:",
         "1. UBND {m} thông báo cho {a} hộ có tên trong danh sách đến nhà văn hóa {v} lúc 08 giờ 00 ngày {soon} để "
         "nhận phương án.", "2. Nhà thầu tập kết máy móc, bố trí biển báo, đảm bảo an toàn giao thông; danh sách các "
         "thửa đất:", "@", "Rất mong sự phối hợp của quý cơ quan./."),
        "BQLDA ĐTXD {D}", ("Như trên", "UBND {d} (b/c)", "Lưu: VT, KT"), addressees=("Ủy ban nhân dân {m}", "Công ty "
         "Cổ phần Xây dựng giao thông {p}", "Tổ công tác giải phóng mặt bằng"), receiver="UBND {M}", rows="plots",
        highest=640,
    ),
    ReceivedPaper(
        (date(1999, 3, 1), date(2018, 6, 29)), ("SỞ Y TẾ {P}",), ("TRUNG TÂM Y TẾ DỰ PHÒNG",), ("/YTDP-KSDB",
         "/CV-YTDP", "/TTYTDP"), "{town}", _DIRECTOR,
        ("V/v tăng cường giám sát, phòng chống dịch sốt xuất huyết", "V/v cung ứng vắc xin và vật tư tiêm chủng quý "
        "{q} năm {year}", "V/v báo cáo ca bệnh tay chân miệng tại {m}, {d}"), ("Theo báo cáo giám sát tuần {a}, trên "
         "địa bàn {k} ghi nhận {x} trường hợp mắc, tăng {b}% so với cùng kỳ.", "Trung tâm Y tế dự phòng đề nghị Trung "
         "tâm Y tế các huyện, thị: điều tra, xử lý 100% ổ dịch; báo cáo trường hợp bệnh trong 48 giờ; dự trữ hóa chất "
         "Permethrin.", "Phân công, thời gian thực hiện:", "@", "Nhận được công văn, đề nghị các đơn vị triển khai "
        "thực hiện."), "TT Y TẾ DỰ PHÒNG {P}", ("Như kính gửi", "Sở Y tế", "Lưu VT, KSDB"), addressees=("Trung tâm Y "
         "tế các huyện, thị, thành phố",), degrees=("BS. ", "Bs CKI. ", "ThS.BS "), rows="works", highest=720,
    ),
    ReceivedPaper(
        (date(2005, 9, 5), DECREE[1]), ("HỘI LHPN {K}",), ("BAN THƯỜNG VỤ HỘI LHPN", "{D}"), ("/BTV", "/CV-PN",
         "/BTV-TG"), "{dn}", (("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), ("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH")),
        ("V/v triển khai phong trào “5 không, 3 sạch” năm {year}", "V/v đề nghị xác nhận đối tượng vay vốn ủy thác "
         "Ngân hàng Chính sách xã hội", "V/v mời dự Hội nghị tổng kết công tác Hội và phong trào phụ nữ năm {year}"),
        ("Thực hiện Kế hoạch của Ban Thường vụ Hội LHPN {k}, Ban Thường vụ Hội LHPN {d} đề nghị Hội Phụ nữ các xã, "
         "thị trấn:", "- Rà soát {a} tổ tiết kiệm và vay vốn; đôn đốc hội viên nộp lãi trước ngày 15 hằng tháng.", "- "
         "Mỗi chi hội giúp đỡ ít nhất 01 hộ phụ nữ nghèo làm chủ; {who2} tổng hợp số liệu.", "Báo cáo kết quả về "
         "Hội LHPN {d} trước ngày {soon}./."),
        "HỘI LHPN {D}", ("Như trên", "Hội LHPN {k} (b/c)", "Lưu: VP"), addressees=("Hội Liên hiệp phụ nữ {m}",),
        no_nation=True, receiver="HỘI LHPN {M}", highest=180,
    ),
    ReceivedPaper(
        (date(2004, 9, 6), DECREE[1]), ("PHÒNG GD&ĐT {D}",), ("TRƯỜNG MẦM NON {MN}",), ("/MN", "/CV-MN", "/MN{i}"),
        "{mn}", (("HIỆU TRƯỞNG",), ("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG")),
        ("V/v đề nghị bổ sung giáo viên năm học {sy}", "V/v xin sửa chữa phòng học và công trình vệ sinh", "V/v xác "
         "nhận thời gian công tác của {who}"),
        ("Năm học {sy}, Trường Mầm non {mn} có {a} nhóm, lớp với {x} cháu; số giáo viên biên chế {b} người, còn thiếu "
         "so với định mức.", "Nhà trường kính đề nghị Phòng Giáo dục và Đào tạo, UBND {m} quan tâm xem xét, bố trí "
         "kinh phí {sum} đồng.", "Nhà trường xin trân trọng cảm ơn!"),
        "TRƯỜNG MN {MN}", ("Như kính gửi", "Lưu: VT"), addressees=("Phòng Giáo dục và Đào tạo {d}", "Ủy ban nhân dân "
        "{m}"), receiver="PHÒNG GD&ĐT {D}", highest=70,
    ),
    ReceivedPaper(
        TWO_LEVELS, ("ỦY BAN NHÂN DÂN {M}",), ("PHÒNG VĂN HÓA - XÃ HỘI",), ("/VHXH", "/PVHXH-NV", "/CV-VHXH"),
        "{mn}", HEAD, ("V/v rà soát, cập nhật thông tin đối tượng bảo trợ xã hội trên Cơ sở dữ liệu quốc gia về dân "
         "cư", "V/v cử thành viên Tổ công nghệ số cộng đồng", "V/v chi trả trợ cấp không dùng tiền mặt tháng "
        "{mo}/{year}"), ("Thực hiện Công văn số {x}/SYT-BTXH ngày {before} của Sở Y tế, Phòng Văn hóa - Xã hội {m} đề "
         "nghị các đồng chí Trưởng thôn, tổ dân phố thực hiện:", "1. Rà soát {a} trường hợp sai lệch số định danh cá "
         "nhân, trong đó có {who} ({id}).", "2. Gửi kết quả qua Hệ thống quản lý văn bản trước 16 giờ 00 ngày "
         "{soon}.", "Phòng Văn hóa - Xã hội đề nghị các đồng chí quan tâm thực hiện./."),
        "PHÒNG VH-XH {M}", ("Như trên", "CT, các PCT UBND", "Lưu: VT"), addressees=("Trưởng các thôn, tổ dân phố",
         "Công an {m}"), highest=310,
    ),
    ReceivedPaper(
        TWO_LEVELS, (), ("ỦY BAN NHÂN DÂN", "{M}"), ("/UBND-KT", "/UBND-VP", "/UBND-KTHTĐT"), "{mn}", COMMITTEE,
        ("V/v xin ý kiến hướng dẫn thẩm quyền giải quyết hồ sơ đất đai tồn đọng của cấp huyện trước sắp xếp",
         "V/v đính chính sai sót trên Giấy chứng nhận của {who}", "V/v xin kéo dài thời gian giải quyết hồ sơ cấp "
        "Giấy chứng nhận lần đầu"), ("Sau khi sắp xếp đơn vị hành chính, UBND {m} tiếp nhận {x} hồ sơ đất đai do cấp "
         "huyện bàn giao, trong đó {a} hồ sơ quá hạn.", "Quá trình giải quyết phát sinh vướng mắc về ký xác nhận bản "
         "đồ, bàn giao hồ sơ gốc. Danh sách:", "@", "UBND {m} kính đề nghị Sở Nông nghiệp và Môi trường hướng dẫn để "
        "địa phương thực hiện./."), "ỦY BAN NHÂN DÂN {M}", ("Như trên", "TT. Đảng ủy, HĐND (b/c)", "Lưu: VT, KT"),
         addressees=("Sở Nông nghiệp và Môi trường {k}",), rows="plots", receiver="SỞ NN VÀ MT {P}", highest=980,
    ),
    ReceivedPaper(
        (NINETIES[0], JOINT[0]), ("UBND {K}",), ("UBND {D}",), ("/CV-UB", " CV/UB", "/UB-NN"), "{dn}", TYPED_COMMITTEE,
        ("V/v xin cấp vốn sửa chữa trạm bơm và kênh mương", "V/v: Giải quyết đơn khiếu nại của {who}", "V/v báo cáo "
         "tình hình thiệt hại do cơn bão số {i0}"),
        ("UBND {d} nhận được báo cáo của UBND {m} về tình hình trên địa bàn. Sau khi xem xét, UBND {d} có ý kiến:",
         "- Đề nghị các ngành của tỉnh cho kiểm tra, cấp bổ sung {x} triệu đồng từ nguồn thủy lợi phí.", "- UBND {m} "
         "trả lời đương sự bằng văn bản trước ngày {soon}.", "Rất mong được sự quan tâm giải quyết."),
        "UBND {D}", ("Như trên", "Lưu"), addressees=("Ủy ban nhân dân {k}", "Sở Tài chính - Vật giá {p}"),
        receiver="UBND {K}", highest=480,
    ),
)  # fmt: skip
