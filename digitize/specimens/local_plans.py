"""Plans and submissions of small offices: school years, campaigns, rosters, funds asked for, people put forward."""

from __future__ import annotations

from datetime import date

from digitize.specimens.local_papers import (
    CIRCULAR,
    COMMITTEE,
    COMMUNES,
    DECREE,
    DIRECTOR,
    JOINT,
    LATE,
    LONG,
    OLD,
    OLD_COMMITTEE,
    PRINCIPAL,
    WHOSE_YOUTH,
    LocalPaper,
)

PLANS = (
    LocalPaper(
        (date(1998, 8, 24), JOINT[1]), ("PHÒNG GIÁO DỤC - ĐÀO TẠO {D}",), ("TRƯỜNG TRUNG HỌC CƠ SỞ {S}",),
        ("/KH-CM", "/KH", "/KHNH", ""), "{mn}", (("HIỆU TRƯỞNG",), ("T/M BAN GIÁM HIỆU", "HIỆU TRƯỞNG"),
         ("K/T HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG")),
        ("NĂM HỌC {sy}", "HOẠT ĐỘNG CHUYÊN MÔN HỌC KỲ II NĂM HỌC {sy}", "BỒI DƯỠNG HỌC SINH GIỎI VÀ PHỤ ĐẠO HỌC "
         "SINH YẾU KÉM NĂM HỌC {sy}"),
        ("# A. ĐẶC ĐIỂM TÌNH HÌNH", "Tổng số lớp: {a} lớp với {x} học sinh; tổng số cán bộ, giáo viên, nhân "
         "viên: {b} đồng chí, đủ về số lượng nhưng chưa đồng bộ về bộ môn, thiếu giáo viên Nhạc, Họa.",
         "# B. CHỈ TIÊU PHẤN ĐẤU", "- Học lực: giỏi 6%, khá 38%, trung bình 50%, yếu không quá 6%; hạnh kiểm "
         "tốt, khá 95%.", "- Tốt nghiệp THCS 97%; học sinh giỏi cấp {d}: 12 em; duy trì sĩ số 99,5%; lên lớp "
         "thẳng 94%.", "# C. BIỆN PHÁP", "Xây dựng nề nếp dạy và học ngay từ đầu năm; mỗi tháng dự giờ 4 tiết, "
         "thao giảng 2 đợt; chấm, trả bài đúng quy định; phối hợp với hội cha mẹ học sinh sửa 120 bộ bàn ghế.",
         "Trên đây là kế hoạch của nhà trường, kính mong các cấp quan tâm phê duyệt."),
        "TRƯỜNG THCS {S}", running=True, highest=18, confirmed=("DUYỆT CỦA PHÒNG GD - ĐT", "TRƯỞNG PHÒNG"),
        confirmed_seal="PHÒNG GIÁO DỤC {D}",
    ),
    LocalPaper(
        LATE, ("ĐOÀN KHỐI DOANH NGHIỆP {K}",), ("BCH ĐOÀN CÔNG TY ĐIỆN LỰC",), ("-KH/ĐTN", " KH/ĐTN"), "{town}",
        (("TM. BAN CHẤP HÀNH ĐOÀN", "BÍ THƯ"), ("TM. BAN CHẤP HÀNH", "PHÓ BÍ THƯ")),
        ("Tổ chức Ngày chủ nhật xanh hưởng ứng Tháng Thanh niên năm {year}", "Tổ chức hiến máu tình nguyện và "
         "thăm, tặng quà mẹ Việt Nam anh hùng", "Đại hội Chi đoàn nhiệm kỳ {year} - {next}"),
        ("# I. MỤC ĐÍCH - YÊU CẦU", "Phát huy vai trò xung kích của đoàn viên thanh niên; hoạt động thiết thực, "
         "an toàn, tiết kiệm; 100% chi đoàn tham gia.", "# II. THỜI GIAN, ĐỊA ĐIỂM", "Từ 7h00 ngày {soon} tại "
         "{v}, {m}; tập trung tại cổng Công ty lúc 6h30, mặc áo đoàn, mang theo dụng cụ.", "# III. PHÂN CÔNG",
         "Đ/c {name} phụ trách chung; đ/c {name2} chuẩn bị âm thanh, băng rôn; đ/c {name3} quyết toán kinh phí "
         "{sum} đồng.", "Trên đây là kế hoạch, đề nghị các chi đoàn triển khai thực hiện nghiêm túc."),
        "ĐOÀN TNCS HCM CÔNG TY ĐIỆN LỰC {P}", ("Đoàn khối (b/c)", "Các chi đoàn", "Lưu VPĐ"), whose=WHOSE_YOUTH,
        highest=60, beside=("DUYỆT CỦA CẤP ỦY", "BÍ THƯ"),
    ),
    LocalPaper(
        CIRCULAR, ("UBND {D}",), ("ỦY BAN NHÂN DÂN", "{M}"), ("/KH-UBND",), "{mn}", COMMITTEE,
        ("Chiến dịch giao thông - thủy lợi mùa khô năm {year}", "Tuyển chọn, gọi công dân nhập ngũ năm {next}",
         "V/v tổ chức ra quân lập lại trật tự lòng lề đường, vỉa hè và khu vực chợ {mn}"),
        ("# I. Mục đích, yêu cầu", "Quán triệt sâu rộng trong cán bộ và nhân dân; làm đúng luật, công bằng, dân "
         "chủ, công khai.", "# II. Nội dung, chỉ tiêu", "Đạt 100% chỉ tiêu trên giao; {v} và các thôn còn lại "
         "hoàn thành trước ngày {soon}; huy động {x} ngày công, kinh phí {sum} đồng.", "# III. Tổ chức thực hiện",
         "1. Công an, Ban Chỉ huy quân sự phối hợp kiểm tra, lập danh sách.",
         "2. Tài chính - Kế toán cân đối ngân sách.", "3. Đài truyền thanh phát tin bài mỗi ngày 02 lần vào 5 "
         "giờ và 17 giờ.", "Yêu cầu các ngành, đoàn thể, trưởng các thôn, tổ dân phố tổ chức thực hiện tốt kế "
         "hoạch này./."),
        "ỦY BAN NHÂN DÂN {M}", ("UBND {d}", "TTĐU, TTHĐND", "Các ban ngành, đoàn thể", "Lưu VP"), highest=90,
    ),
    LocalPaper(
        DECREE, ("SỞ Y TẾ {K}",), ("BỆNH VIỆN Y DƯỢC CỔ TRUYỀN", "VÀ PHỤC HỒI CHỨC NĂNG"), ("/KH-BV", "/KH-BVYDCT"),
        "{town}", DIRECTOR,
        ("Cải tiến chất lượng bệnh viện năm {year}", "Kiểm tra, giám sát kiểm soát nhiễm khuẩn quý II năm {year}"),
        ("I. CĂN CỨ", "Bộ tiêu chí chất lượng bệnh viện Việt Nam (phiên bản 2.0); kết quả đánh giá năm {last} "
         "đạt 3,{a} điểm.", "II. MỤC TIÊU", "Phấn đấu từ 3,6 điểm trở lên; không còn tiêu chí mức 1; tỷ lệ hài "
         "lòng của người bệnh nội trú đạt trên 92%.", "III. KINH PHÍ", "Dự kiến {sum} đồng từ quỹ phát triển "
         "hoạt động sự nghiệp.", "Các khoa, phòng căn cứ kế hoạch này để thực hiện; định kỳ hằng tháng báo cáo "
         "về Phòng Kế hoạch tổng hợp./."),
        "BỆNH VIỆN YDCT - PHCN", ("Sở Y tế (để b/c)", "Các khoa, phòng", "Lưu: VT, QLCL"), degrees=("BSCKII. ",
         "TTƯT. "), highest=240,
        table=(("TT", "Nội dung", "Thực hiện", "Thời gian"), ("1", "Tập huấn an toàn người bệnh", "P. KHTH", "T3"),
         ("2", "Rà soát biển báo, sơ đồ", "P. HCQT", "T5"), ("3", "Đánh giá nội bộ", "Tổ QLCL", "T11")),
    ),
    LocalPaper(
        LONG, (), ("CÔNG TY KHAI THÁC CÔNG TRÌNH", "THỦY LỢI SÔNG {MN}"), ("/KH-KTCT", "/KH-QLN", " KH/CT"),
        "{dn}", (*DIRECTOR, ("K/T GIÁM ĐỐC CÔNG TY", "P. GIÁM ĐỐC KỸ THUẬT")),
        ("Tưới, tiêu vụ đông xuân năm {year} - {next}", "V/v phòng chống lụt bão và úng năm {year}", "Sửa chữa "
         "thường xuyên máy móc, thiết bị và công trình năm {next}"),
        ("1- Diện tích: lúa {x} ha, màu {y} ha, nuôi trồng thủy sản {a} ha; mở nước đợt 1 từ ngày {date}, đợt 2 "
         "từ ngày {soon}.", "2- Biện pháp: vận hành {b} máy bơm loại 1.000 m3/h; nạo vét kênh chính 12 km; lịch "
         "gạt nước 5 ngày một phiên.", "3- Điện năng dự kiến {z}.000 kWh; vật tư: nhớt 200 lít, mỡ 50 kg, bao "
         "tải 2.000 chiếc.", "Giao các cụm thủy nông, trạm bơm bám sát kế hoạch, trực 24/24 giờ; HTX phối hợp "
         "dẫn nước mặt ruộng."),
        "CÔNG TY KTCTTL {MN}", ("UBND {d} (b/c)", "Các cụm, trạm", "Lưu HC, QLN"), highest=70, beside=(
         "TRƯỞNG PHÒNG QUẢN LÝ NƯỚC",),
    ),
)  # fmt: skip
SUBMISSIONS = (
    LocalPaper(
        LONG, ("UBND {D}",), ("TRƯỜNG TIỂU HỌC {MN}",), ("/TT", "/TTr-TH", "/TTr", ""), "{mn}", (("HIỆU TRƯỞNG",),
         ("T/M NHÀ TRƯỜNG", "HIỆU TRƯỞNG"), ("T/M BAN GIÁM HIỆU", "P. HIỆU TRƯỞNG")),
        ("V/v xin xây dựng phòng học", "V/v: xin cấp kinh phí mua bàn ghế học sinh", "Về việc đề nghị công nhận "
         "trường đạt chuẩn quốc gia giai đoạn 1996 - 2000"),
        ("Hiện nay nhà trường có {a} lớp với {x} học sinh, nhưng chỉ có 8 phòng học cấp 4 xây dựng từ năm 1978 "
         "đã xuống cấp, mái ngói dột nát, phải học 3 ca.", "Để đảm bảo việc dạy và học, nhà trường kính trình "
         "các cấp xem xét cho xây mới 4 phòng học, mua 60 bộ bàn ghế, tổng kinh phí dự toán {sum} đồng; trong đó "
         "nhân dân đóng góp 30%.", "Rất mong được sự quan tâm của các cấp lãnh đạo. Nhà trường xin chân thành "
         "cảm ơn./."),
        "TRƯỜNG TIỂU HỌC {MN}", addressees=("Ủy ban nhân dân {d}", "Phòng Giáo dục", "Ủy ban nhân dân {m}"),
        highest=20, confirmed=("Ý KIẾN CỦA UBND {M}", "T/M UBND", "CHỦ TỊCH"), confirmed_seal="UBND {M}",
    ),
    LocalPaper(
        (OLD[0], date(2004, 12, 28)), ("UBND {K}",), ("UBND {D}",), ("/TT-UB", "-TT/UB", " TTr/UB"), "{dn}",
        OLD_COMMITTEE,
        ("V/v xin chuyển mục đích sử dụng đất nông nghiệp sang làm chợ", "V/v: giao đất xây dựng trạm bơm, kho "
         "vật tư của {m}", "V/v xin thu hồi đất và kinh phí đền bù làm nghĩa trang nhân dân"),
        ("Xét nhu cầu thực tế của địa phương và đề nghị của UBND {m} tại tờ trình ngày {before},", "Ủy ban nhân "
         "dân {d} kính trình Ủy ban nhân dân {k} xem xét, cho phép thực hiện trên diện tích {x} m2, kinh phí "
         "{sum} đồng, từ nguồn ngân sách và đóng góp của nhân dân.", "Kính đề nghị UBND {k} xem xét, quyết định."),
        "ỦY BAN NHÂN DÂN {D}", ("Như trên", "Lưu VP"), addressees=("Ủy ban nhân dân {k}", "Sở Tài chính - Vật giá"),
        highest=95,
    ),
    LocalPaper(
        LATE, (), ("CÔNG TY CỔ PHẦN CẢNG {P}", "HỘI ĐỒNG QUẢN TRỊ"), ("/TTr-HĐQT", "/{year}/TTr-HĐQT", "/TT-HĐQT"),
        "{town}", (("TM. HỘI ĐỒNG QUẢN TRỊ", "CHỦ TỊCH HỘI ĐỒNG QUẢN TRỊ"), ("TM. HỘI ĐỒNG QUẢN TRỊ", "CHỦ TỊCH"),
         ("TM. HĐQT", "PHÓ CHỦ TỊCH HĐQT")),
        ("Thông qua phương án phân phối lợi nhuận năm {last}", "Về việc thông qua báo cáo tài chính đã kiểm toán "
         "và chia cổ tức năm {last}", "Về việc phân phối lợi nhuận, trích lập các quỹ, mức chi trả cổ tức năm "
         "{last} và kế hoạch cổ tức năm {year} của Công ty"),
        ("Căn cứ Luật Doanh nghiệp, Luật Chứng khoán và Điều lệ Công ty; căn cứ báo cáo tài chính đã được kiểm "
         "toán,", "Hội đồng quản trị kính trình Đại hội đồng cổ đông xem xét, biểu quyết thông qua nội dung sau:",
         "1. Lợi nhuận sau thuế: {sum} đồng; chia cổ tức bằng tiền 12%/vốn điều lệ; quỹ đầu tư phát triển 15%; "
         "quỹ khen thưởng, phúc lợi 10%.", "2. Ủy quyền cho Hội đồng quản trị triển khai các thủ tục theo quy "
         "định.", "Kính trình Đại hội xem xét, thông qua."),
        "CÔNG TY CỔ PHẦN CẢNG {P}", ("Như trên", "Lưu: VT, TK"), addressees=(
         "Đại hội đồng cổ đông thường niên năm {year}",), highest=15, sans=True,
    ),
    LocalPaper(
        CIRCULAR, ("HỘI LIÊN HIỆP PHỤ NỮ {K}",), ("HỘI LIÊN HIỆP PHỤ NỮ", "{D}"), ("/TTr-BTV", "/TTr-PN",
         "/TTr-HPN"), "{dn}", (("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), ("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH")),
        ("V/v hiệp y nhân sự Ủy viên Ban Chấp hành Hội khóa XI", "V/v đề nghị tặng Kỷ niệm chương “Vì sự phát "
         "triển của Phụ nữ Việt Nam”", "Về việc hỗ trợ xây dựng Mái ấm tình thương cho hội viên nghèo năm {year}"),
        ("Căn cứ Điều lệ Hội Liên hiệp Phụ nữ Việt Nam và kết quả hội nghị Ban Thường vụ ngày {before}, Ban "
         "Thường vụ Hội LHPN {d} trình cấp trên xem xét:", "1. Bà {name}, sinh ngày {born}, Chủ tịch Hội LHPN "
         "{m}.", "2. Trường hợp hội viên {name2} ở {v}, {m}: mức đề nghị {sum} đồng.",
         "Kính mong được sự quan tâm, giải quyết."),
        "HỘI LHPN {D}", ("Như kính gửi", "Lưu VT"), addressees=("Ban Thường vụ Hội LHPN {k}",
         "Ban Thường vụ cấp ủy"), highest=44,
    ),
    LocalPaper(
        COMMUNES, ("UBND {M}",), ("TRƯỜNG TRUNG HỌC PHỔ THÔNG", "{S}"), ("/TTr-THPT", "/TTr-THPT{i}"), "{mn}",
        PRINCIPAL,
        ("Về việc đề nghị phê duyệt vị trí việc làm và số lượng người làm việc năm {next}", "V/v xin chủ trương "
         "sửa chữa nhà vệ sinh học sinh, sân chơi, bãi tập", "Về việc bổ nhiệm lại Phó Hiệu trưởng"),
        ("Căn cứ Thông tư số 20/2023/TT-BGDĐT ngày 30 tháng 10 năm 2023; căn cứ quy mô {a} lớp, {x} học sinh năm "
         "học {sy},", "Trường kính trình cấp có thẩm quyền xem xét đề nghị trên; kinh phí (nếu có) {sum} đồng từ "
         "nguồn chi thường xuyên và xã hội hóa; nhân sự phụ trách: {who}.", "Hồ sơ kèm theo gồm: biên bản họp "
         "Hội đồng trường, đề án, phụ lục 1A, 1B.", "Kính trình Sở Giáo dục và Đào tạo xem xét, phê duyệt./."),
        "TRƯỜNG THPT {S}", ("Như trên", "Hội đồng trường", "Lưu: VT"), addressees=("Sở Giáo dục và Đào tạo {k}",),
        degrees=("", "ThS. "), highest=85,
    ),
    LocalPaper(
        JOINT, ("CÔNG AN {K}",), ("CÔNG AN {D}",), ("/TTr-CAH", "/TTr(CA)", "/TTr-CA{i}"), "{dn}", ((
          "TRƯỞNG CÔNG AN {D}",), ("KT. TRƯỞNG CÔNG AN", "PHÓ TRƯỞNG CÔNG AN")),
        ("V/v đề nghị đưa vào cơ sở giáo dục đối với {name}", "Về việc khen thưởng quần chúng có thành tích "
         "trong phong trào toàn dân bảo vệ an ninh Tổ quốc", "V/v xin tăng cường lực lượng, mua xe ô tô tuần tra"),
        ("Qua xét hồ sơ do Công an {m} lập ngày {before}, Công an {d} nhận thấy đủ điều kiện theo quy định.",
         "Vậy kính trình Chủ tịch UBND {d} xem xét, quyết định./."),
        "CÔNG AN {D}", ("Như trên", "CA{i} (PV11)", "Lưu CA"), addressees=("Chủ tịch Ủy ban nhân dân {d}",),
        degrees=("Thượng tá ", "Trung tá ", "Thiếu tá "), highest=170,
        firsts=("{name}, sinh ngày {born}, số CMND {id}, trú tại {v}, {m} đã 03 lần bị xử phạt về hành vi đánh "
         "bạc, gây rối trật tự công cộng.", "{name} và 02 quần chúng ở {v}, {m} đã dũng cảm truy bắt đối tượng "
         "trộm cắp, thu 01 xe máy trả lại cho người bị hại.", "Công an {d} quản lý {a} xã, thị trấn với {x} km "
         "đường nhưng chỉ có 02 xe ô tô đã sử dụng trên 15 năm."),
    ),
)  # fmt: skip
