"""What households keep in their drawers and village offices on their shelves, by type."""

from __future__ import annotations

from datetime import date

from digitize.specimens.local_papers import (
    CIRCULAR,
    COMMITTEE,
    DECREE,
    JOINT,
    LATE,
    LONG,
    OLD,
    PRINCIPAL,
    LocalPaper,
)

_CORRECTED = LocalPaper(
    (date(2006, 4, 3), date(2015, 12, 29)), ("{K}",), ("ỦY BAN NHÂN DÂN", "{D}"), ("/QĐ-UBND",
     "/{year}/QĐ-UBND-HT"), "{dn}", (("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH",
      "PHÓ CHỦ TỊCH"), ("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG TƯ PHÁP")),
    ("Về việc cho phép thay đổi, cải chính hộ tịch", "V/v cải chính hộ tịch cho {who}", "Về việc bổ sung, điều "
     "chỉnh hộ tịch và xác định lại dân tộc"),
    ("Cho phép cải chính phần ghi về ngày, tháng, năm sinh trong bản chính Giấy khai sinh của {who}, đăng ký tại "
     "UBND {m}; từ ngày {born2} thành ngày {born}.", "Phòng Tư pháp {d} có trách nhiệm ghi vào sổ đăng ký việc "
     "thay đổi, cải chính hộ tịch.", "Chánh Văn phòng, Trưởng phòng Tư pháp, Chủ tịch UBND {m} và {who} chịu "
     "trách nhiệm thi hành Quyết định này."),
    "ỦY BAN NHÂN DÂN {D}", ("Như Điều 3", "UBND {m}", "Lưu: VT, TP"),
    authority=("CHỦ TỊCH ỦY BAN NHÂN DÂN {D}",),
    grounds=("Căn cứ Nghị định số 158/2005/NĐ-CP ngày 27 tháng 12 năm 2005 của Chính phủ về đăng ký và quản lý "
     "hộ tịch;", "Xét đơn và hồ sơ của {who}, trú tại {v}, {m};"), highest=980,
)  # fmt: skip
_DISCHARGED = LocalPaper(
    (date(1995, 2, 6), date(2016, 3, 30)), ("QUÂN KHU 4", "SƯ ĐOÀN {x}"), ("TRUNG ĐOÀN {y}",), ("/QĐ-XN", "/QĐ",
     " QĐ/QL"), "{town}", (("TRUNG ĐOÀN TRƯỞNG",), ("K/T TRUNG ĐOÀN TRƯỞNG", "PHÓ TRUNG ĐOÀN TRƯỞNG"), (
      "THỦ TRƯỞNG ĐƠN VỊ",)),
    ("Về việc quân nhân xuất ngũ", "V/v: hạ sĩ quan, binh sĩ xuất ngũ", "Cho quân nhân xuất ngũ"),
    ("Điều 1. Cho đồng chí có tên dưới đây được xuất ngũ:", "= Họ và tên:|{name}", "= Sinh ngày:|{born}",
     "= Cấp bậc, chức vụ:|Hạ sĩ, tiểu đội trưởng", "= Đơn vị:|Đại đội 7, tiểu đoàn 2", "= Quê quán:|{m}, {d}, {k}",
     "= Nơi về:|{v}, {m}, {d}", "Điều 2. Các khoản trợ cấp xuất ngũ, tiền tàu xe do ban tài chính đơn vị thanh "
     "toán.", "Điều 3. Đồng chí có tên trên phải đến cơ quan quân sự huyện đăng ký dự bị trong 15 ngày."),
    "TRUNG ĐOÀN {y}",
    grounds=("Căn cứ Luật Nghĩa vụ quân sự;", "Xét đề nghị của ban quân lực,"), articles=False, degrees=(
     "Thượng tá ", "Trung tá: ", "Thiếu tá "), highest=1900,
)  # fmt: skip
_RESETTLED = LocalPaper(
    JOINT, ("UBND {K}",), ("UBND {D}",), ("/QĐ-UBND", "/{year}/QĐ-UBND"), "{dn}", (*COMMITTEE, ("TM. UBND {D}",
      "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    ("Về việc thu hồi đất của hộ {who} để thực hiện dự án mở rộng đường tỉnh {x}",
     "V/v giao đất tái định cư cho hộ {who} tại {m}"),
    ("Diện tích {z} m2, thửa số {x}, tờ bản đồ số {a} tại {v}, {m}; loại đất: ONT; có sơ đồ kèm theo.", "Giá trị "
     "bồi thường, hỗ trợ: {sum} đồng (Bằng chữ: {words}).", "Hội đồng bồi thường, hỗ trợ và tái định cư, UBND "
     "{m}, hộ {who} căn cứ Quyết định thi hành./."),
    "UBND {D}", ("Như điều 3", "Phòng TN&MT", "Lưu VP"), authority=("ỦY BAN NHÂN DÂN {D}",),
    grounds=("Căn cứ Luật Đất đai năm 2003;", "Căn cứ Nghị định số 197/2004/NĐ-CP ngày 03/12/2004 và Nghị định "
     "số 84/2007/NĐ-CP ngày 25/5/2007 của Chính phủ;", "Xét đề nghị của Trưởng phòng Tài nguyên và Môi trường "
     "tại tờ trình số {y}/TTr-TNMT,"), highest=5400,
)  # fmt: skip
_PRIZE = LocalPaper(
    (date(2002, 5, 20), date(2019, 6, 3)), ("UBND {D}", "PHÒNG GD VÀ ĐT"), ("TRƯỜNG TIỂU HỌC {MN}",), ("/QĐ-KT",
     "/QĐ-TH", ""), "{mn}", PRINCIPAL,
    ("V/v khen thưởng học sinh năm học {sy}", "Về việc tặng giấy khen cho học sinh giỏi năm học {sy}"),
    ("Tặng giấy khen cho {x} học sinh tiên tiến, {a} học sinh giỏi, trong đó có em {name} lớp 4A{b}.",
     "Phần thưởng mỗi em 05 quyển vở, trích từ quỹ khuyến học.", "Giáo viên chủ nhiệm các lớp và các em có tên "
     "chịu trách nhiệm thi hành."),
    "TRƯỜNG TIỂU HỌC {MN}", by=("CỦA HIỆU TRƯỞNG TRƯỜNG TIỂU HỌC {MN}",),
    authority=("HIỆU TRƯỞNG TRƯỜNG TIỂU HỌC {MN}",),
    grounds=("Căn cứ Điều lệ trường tiểu học;", "Căn cứ kết quả bình xét của các lớp và Hội đồng thi đua,"),
    highest=30,
)  # fmt: skip
HOUSEHOLD_DECISIONS = (_CORRECTED, _DISCHARGED, _RESETTLED, _PRIZE)

HOUSEHOLD_NOTICES = (
    LocalPaper(
        (date(2014, 8, 4), DECREE[1]), ("{K}",), ("ỦY BAN NHÂN DÂN", "{D}"), ("/TB-UBND",), "{dn}", COMMITTEE,
        ("Thu hồi đất để thực hiện dự án Khu dân cư nông thôn {mn}", "Về việc thu hồi đất của hộ {who} tại {m}",
         "V/v niêm yết công khai kết quả kiểm tra hồ sơ cấp Giấy chứng nhận của hộ {who}"),
        ("Thửa đất số {x}, tờ bản đồ số {a}, diện tích khoảng {y} m2, loại đất LUC, tại {v}, {m}, người đang sử "
         "dụng: {who}.", "Lý do: phục vụ dự án, hồ sơ thuộc kế hoạch sử dụng đất năm {year} đã được UBND {k} phê "
         "duyệt.", "Thời gian điều tra, khảo sát, kiểm đếm, niêm yết: 15 ngày, từ ngày {date} đến ngày {soon}; ý "
         "kiến gửi về UBND {m}.", "{Who} có trách nhiệm phối hợp với Trung tâm Phát triển quỹ đất; UBND {m} niêm "
         "yết tại trụ sở và nơi sinh hoạt chung của khu dân cư./."),
        "ỦY BAN NHÂN DÂN {D}", ("Như trên", "UBND {m}", "TTPTQĐ {d}", "Lưu: VT"), highest=780,
    ),
    LocalPaper(
        DECREE, ("CÔNG AN {D}",), ("CƠ QUAN CẢNH SÁT ĐIỀU TRA",), ("/TB-CSĐT", "/TB-ĐTTH", "/TB-CQCSĐT"), "{dn}",
        (("PHÓ THỦ TRƯỞNG",), ("THỦ TRƯỞNG CƠ QUAN CSĐT",), ("KT. THỦ TRƯỞNG", "PHÓ THỦ TRƯỞNG")),
        ("Kết quả giải quyết nguồn tin về tội phạm", "Về việc tiếp nhận nguồn tin về tội phạm",
         "V/v tạm đình chỉ giải quyết tố giác về tội phạm"),
        ("Cơ quan Cảnh sát điều tra Công an {d} đã tiếp nhận đơn của {who}, sinh ngày {born}, trú tại {v}, {m} "
         "tố giác về việc bị lừa đảo qua mạng số tiền {sum} đồng.", "Căn cứ các điều 145, 147, 148 Bộ luật Tố "
         "tụng hình sự năm 2015; Cơ quan đã ra Quyết định số {x}/QĐ-CSĐT ngày {before} phân công giải quyết.",
         "Thông báo để {who} và Viện kiểm sát nhân dân {d} được biết."),
        "CƠ QUAN CSĐT CA {D}", ("VKSND {d}", "{Who}", "Lưu: HS"), addressees=("{Who}, trú tại {v}, {m}, {d}",),
        degrees=("Thượng tá ", "Trung tá ", "Thiếu tá "), highest=560,
    ),
)  # fmt: skip
HOUSEHOLD_LETTERS = (
    LocalPaper(
        CIRCULAR, ("UBND {D}",), ("PHÒNG TƯ PHÁP",), ("/PTP-HT", "/CV-TP", "/TP"), "{dn}", (("TRƯỞNG PHÒNG",),
         ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"), ("PHÓ TRƯỞNG PHÒNG",)),
        ("V/v xác minh việc đăng ký khai sinh của {who}", "V/v hướng dẫn cấp lại bản chính giấy khai sinh",
         "V/v trả lời việc đăng ký lại khai tử"),
        ("Phòng Tư pháp {d} nhận được hồ sơ đề nghị của {who}, sinh ngày {born}, hiện trú tại {v}, {m}.", "Qua "
         "tra cứu sổ hộ tịch lưu trữ từ năm 1976 đến nay, phòng đề nghị UBND {m} kiểm tra sổ gốc (quyển số {a}, "
         "số {x}), sao chụp gửi về phòng trước ngày {soon}.", "Trong quá trình thực hiện có vướng mắc, liên hệ "
         "đồng chí {name2}, cán bộ hộ tịch./."),
        "PHÒNG TƯ PHÁP {D}", ("Như trên", "Lưu HT"), addressees=("Ủy ban nhân dân {m}",), receiver="UBND {M}",
        highest=260,
    ),
    LocalPaper(
        LONG, ("NGÂN HÀNG NHÀ NƯỚC {K}",), ("QUỸ TÍN DỤNG NHÂN DÂN", "{MN}"), ("/QTD", "/CV-QTD", " CV/QTD"),
        "{mn}", (("GIÁM ĐỐC ĐIỀU HÀNH",), ("T/M HỘI ĐỒNG QUẢN TRỊ", "CHỦ TỊCH"), ("GIÁM ĐỐC",)),
        ("V/v đôn đốc trả nợ vay quá hạn", "V/v: đề nghị phối hợp xử lý tài sản thế chấp",
         "Về việc nhắc nợ lần thứ hai"),
        ("{Who}, trú tại {v}, {m} vay của Quỹ số tiền {sum} đồng theo khế ước số {x} ngày {before}, lãi suất "
         "1,15%/tháng, đến nay đã quá hạn {a} ngày.", "Đề nghị gia đình đến trụ sở Quỹ thanh toán gốc, lãi trước "
         "ngày {soon}. Quá hạn trên Quỹ sẽ làm đơn khởi kiện ra Tòa án.", "Đề nghị UBND, Ban Công an {m} phối "
         "hợp giúp đỡ."),
        "QUỸ TÍN DỤNG ND {MN}", ("Như kính gửi", "Lưu TD"), addressees=("{Who}, {v}, {m}", "Ủy ban nhân dân {m}"),
        receiver="UBND {M}", highest=140,
    ),
)  # fmt: skip
VILLAGE_PLANS = (
    LocalPaper(
        (date(2008, 3, 3), DECREE[1]), ("TRUNG TÂM Y TẾ {D}",), ("TRẠM Y TẾ {M}",), ("/KH-TYT", "/KH-YT", ""),
        "{mn}", (("TRƯỞNG TRẠM",), ("TRẠM TRƯỞNG",), ("TRƯỞNG TRẠM Y TẾ",)),
        ("Tiêm chủng mở rộng tháng {mo} năm {year}", "Phòng chống sốt xuất huyết, diệt lăng quăng đợt {a} năm "
         "{year}", "Khám sức khỏe định kỳ cho người cao tuổi và học sinh"),
        ("I. Mục tiêu: đạt từ 95% đối tượng trở lên; không để xảy ra tai biến; 100% hộ gia đình được tuyên "
         "truyền.", "II. Thời gian: ngày {soon}; địa điểm: trạm y tế và nhà văn hóa {v}.", "III. Phân công: "
         "{who} phụ trách chung; {who2} ghi sổ, cập nhật phần mềm; cộng tác viên mời đối tượng.", "Trên đây là "
         "kế hoạch của trạm, kính trình UBND {m} phê duyệt."),
        "TRẠM Y TẾ {M}", ("TTYT (b/c)", "UBND {m}", "Lưu"), degrees=("BS. ", "YS. ", ""), highest=40, confirmed=(
         "PHÊ DUYỆT CỦA UBND {M}", "PHÓ CHỦ TỊCH"), confirmed_seal="UBND {M}",
    ),
)  # fmt: skip
VILLAGE_REPORTS = (
    LocalPaper(
        LATE, ("UBMTTQ VIỆT NAM {M}",), ("BAN THANH TRA NHÂN DÂN",), ("/BC-TTND", "/BC", ""), "{mn}", (
         ("TM. BAN THANH TRA NHÂN DÂN", "TRƯỞNG BAN"), ("TRƯỞNG BAN",)),
        ("Kết quả giám sát công trình bê tông hóa đường {v}", "Hoạt động của Ban Thanh tra nhân dân năm {year}",
         "V/v giám sát việc thu, chi các quỹ do nhân dân đóng góp"),
        ("Ban gồm {a} thành viên do ông {name} làm trưởng ban, họp 3 tháng một lần.", "Kết quả: tổ chức {b} cuộc "
         "giám sát; kiểm tra sổ thu {sum} đồng của {x} hộ; phát hiện thiếu 02 phiếu chi, đã bổ sung.", "Kiến "
         "nghị: công khai quyết toán tại hội nghị thôn; cấp kinh phí hoạt động 5 triệu đồng/năm theo quy định.",
         "Ban Thanh tra nhân dân báo cáo để UBMTTQ và HĐND {m} xem xét."),
        "", addressees=("Ban Thường trực UBMTTQ {m}",), highest=12, foot_day=True, confirmed=(
         "XÁC NHẬN CỦA UBMTTQ {M}", "CHỦ TỊCH"), confirmed_seal="UBMTTQ VIỆT NAM {M}",
    ),
)  # fmt: skip
VILLAGE_SUBMISSIONS = (
    LocalPaper(
        (OLD[0], CIRCULAR[1]), ("UBND {M}",), ("BAN QUẢN LÝ DI TÍCH", "ĐÌNH {MN}"), ("/TT-BQL", "/TTr-BQL", ""),
        "{mn}", (("TRƯỞNG BAN",), ("T/M BAN QUẢN LÝ DI TÍCH", "TRƯỞNG BAN"), ("TM. BAN QUẢN LÝ", "PHÓ BAN")),
        ("V/v xin trùng tu, tôn tạo di tích đình {mn}", "V/v: xin phép tổ chức lễ hội truyền thống năm {year}",
         "Về việc xin tiếp nhận công đức để sửa chữa hậu cung"),
        ("Đình {mn} được xếp hạng di tích cấp tỉnh, nay nhiều hạng mục xuống cấp: mái ngói xô lệch, cột cái bị "
         "mối mọt; nhân dân có nguyện vọng dâng hương, tế lễ.", "Ban quản lý kính trình các cấp cho phép thực "
         "hiện trong tháng {mo}, kinh phí {sum} đồng do nhân dân và khách thập phương công đức.",
         "Kính mong được sự quan tâm, cho phép."),
        "", addressees=("Ủy ban nhân dân {m}", "Phòng Văn hóa - Thông tin {d}"), highest=8, centred=True, foot_day=True,
        confirmed=("Ý KIẾN CỦA UBND {M}", "CHỦ TỊCH"), confirmed_seal="UBND {M}",
    ),
)  # fmt: skip
