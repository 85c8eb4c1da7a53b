"""Reports, submissions and plans of committees, schools, cooperatives, project boards and associations."""

from __future__ import annotations

from datetime import date

from digitize.specimens.received_papers import (
    BOTH,
    COMMITTEE,
    DECREE,
    HEAD,
    JOINT,
    NINETIES,
    TWO_LEVELS,
    TYPED_COMMITTEE,
    ReceivedPaper,
)

_PRINCIPAL = (("HIỆU TRƯỞNG",), ("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"))
REPORTS = (
    ReceivedPaper(
        BOTH, ("UBND {D}",), ("ỦY BAN NHÂN DÂN", "{M}"), ("/BC-UBND",), "{mn}", COMMITTEE,
        ("Tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội, quốc phòng - an ninh năm {year}; phương hướng, "
         "nhiệm vụ năm {next}", "Kết quả thực hiện xây dựng nông thôn mới 6 tháng đầu năm {year}", "Tình hình kinh tế "
        "- xã hội quý {q} năm {year}"), ("^ Phần thứ nhất", "^ KẾT QUẢ THỰC HIỆN", "# I. VỀ KINH TẾ", "1. Sản xuất "
         "nông nghiệp: tổng diện tích gieo trồng {x} ha, đạt 10{i0},{i1}% kế hoạch. Kết quả một số chỉ tiêu:", "@",
         "# II. VỀ VĂN HÓA - XÃ HỘI", "Chi trả trợ cấp cho {y} đối tượng, số tiền {sum} đồng; khám chữa bệnh cho {z} "
         "lượt người.", "# III. TỒN TẠI, HẠN CHẾ", "Giải quyết đơn thư còn chậm; thu quỹ phòng chống thiên tai mới "
        "đạt {a}%.", "Trên đây là báo cáo của UBND {m}./."), "UBND {M}", ("UBND {d}", "TT. Đảng ủy, HĐND {mk}", "Lưu: "
         "VT"), rows="goals", highest=320,
    ),
    ReceivedPaper(
        TWO_LEVELS, (), ("ỦY BAN NHÂN DÂN", "{M}"), ("/BC-UBND",), "{mn}", COMMITTEE,
        ("Kết quả vận hành chính quyền địa phương 02 cấp trên địa bàn {m} sau {i0} tháng hoạt động", "Kết quả tiếp "
         "nhận, giải quyết thủ tục hành chính tháng {mo} năm {year}", "Sơ kết công tác cải cách hành chính, chuyển "
        "đổi số quý {q} năm {year}"), ("Thực hiện yêu cầu của UBND {k}, UBND {m} báo cáo như sau:", "# 1. Về tổ chức "
         "bộ máy", "Toàn {mk} có 03 phòng chuyên môn và Trung tâm Phục vụ hành chính công với {a} công chức.", "# 2. "
         "Kết quả chủ yếu", "@", "# 3. Khó khăn, kiến nghị", "Đường truyền không ổn định; thiếu công chức địa chính. "
        "Đề nghị UBND {k} bố trí kinh phí {sum} đồng./."), "ỦY BAN NHÂN DÂN {M}", ("UBND {k}", "Sở Nội vụ", "TT. Đảng "
         "ủy", "Lưu: VT"), rows="goals", highest=410,
    ),
    ReceivedPaper(
        (date(1996, 5, 20), DECREE[1]), ("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "{D}"), ("TRƯỜNG TIỂU HỌC {MN}",), ("/BC-TH",
         "/BC", "/BC-THMN"), "{mn}", _PRINCIPAL,
        ("Tổng kết năm học {sy}", "Sơ kết học kỳ I năm học {sy} và phương hướng học kỳ II", "Kết quả tự đánh giá "
         "trường đạt chuẩn quốc gia mức độ 1"),
        ("# I. ĐẶC ĐIỂM TÌNH HÌNH", "Toàn trường có {a} lớp, {x} học sinh; đội ngũ {b} cán bộ, giáo viên.", "# II. "
         "KẾT QUẢ ĐẠT ĐƯỢC", "@", "Tỷ lệ lên lớp 99,{i0}%; hoàn thành chương trình tiểu học 100%.", "# III. ĐỀ NGHỊ",
         "Kính đề nghị các cấp đầu tư xây thêm {i1} phòng học, sửa chữa sân trường."),
        "TRƯỜNG TIỂU HỌC {MN}", ("Phòng GD&ĐT", "UBND {m}", "Lưu VP"), rows="classes", highest=40,
    ),
    ReceivedPaper(
        (date(2010, 3, 8), DECREE[1]), ("UBND {D}",), ("BAN QUẢN LÝ DỰ ÁN", "ĐẦU TƯ XÂY DỰNG"), ("/BC-BQLDA",
        "/BC-BQL"), "{dn}", (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
        ("Giám sát, đánh giá đầu tư năm {last} dự án Nâng cấp tuyến đê bao kết hợp giao thông nông thôn {m}, {d}",
         "Quyết toán dự án hoàn thành công trình Trường Tiểu học {mn}", "Tiến độ giải ngân vốn đầu tư công đến ngày "
        "{date}"), ("# I. THÔNG TIN DỰ ÁN", "Quyết định đầu tư số {x}/QĐ-UBND ngày {before}; tổng mức đầu tư {z}.{y} "
         "triệu đồng.", "# II. TÌNH HÌNH THỰC HIỆN", "@", "# III. KIẾN NGHỊ", "Đề nghị UBND {d} bố trí đủ vốn đối "
         "ứng, chỉ đạo {m} bàn giao mặt bằng {a} hộ còn lại trước ngày {soon}./."),
        "BQLDA ĐTXD {D}", ("UBND {d}", "Phòng TC-KH", "KBNN {d}", "Lưu: VT, KH"), rows="costs", highest=210,
    ),
    ReceivedPaper(
        (date(1998, 11, 2), DECREE[1]), ("HỘI CỰU CHIẾN BINH {D}",), ("BCH HỘI CỰU CHIẾN BINH", "{M}"), ("/BC-CCB",
         "/BC-H", " BC/CCB"), "{mn}", (("TM. BAN CHẤP HÀNH HỘI CCB", "CHỦ TỊCH"), ("T/M BAN CHẤP HÀNH", "CHỦ TỊCH "
        "HỘI")), ("Tổng kết công tác Hội Cựu chiến binh năm {year}", "Kết quả phong trào “Cựu chiến binh gương mẫu” "
         "năm {year}", "Hoạt động hội nhiệm kỳ {last} - {year}"),
        ("Toàn {mk} có {i0} chi hội với {x} hội viên.", "1. Công tác xây dựng Hội: kết nạp {a} hội viên mới; 100% gia "
         "đình hội viên đạt gia đình văn hóa.", "2. Quỹ hội: thu {sum} đồng; thăm hỏi {b} lượt hội viên ốm đau.", "3. "
         "Thăm hỏi, trợ cấp khó khăn cho các đồng chí:", "@", "Ban Chấp hành Hội CCB {m} kính báo cáo."),
        "HỘI CCB {M}", ("Hội CCB {d}", "Đảng ủy, UBND {m}", "Lưu"), no_nation=True, rows="people", highest=18,
    ),
    ReceivedPaper(
        (NINETIES[0], JOINT[1]), ("UBND {D}",), ("UBND {M}",), ("/BC-UB", " BC/UB"), "{mn}",
        (("TM. UBND {M}", "CHỦ TỊCH"), ("T/M UBND {MK}", "K/T CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ("Tình hình kinh tế - xã hội 9 tháng đầu năm {year}", "V/v thu thuế sử dụng đất nông nghiệp vụ chiêm năm "
         "{year}", "Tình hình sản xuất vụ chiêm và huy động lương thực"),
        ("Diện tích cấy lúa toàn {mk} {x} mẫu, năng suất bình quân 1{i0}{i1} kg/sào, giao nộp nghĩa vụ {a} tấn "
         "thóc.", "@", "Tồn tại: còn {b} hộ nợ sản phẩm nhiều vụ, đường liên thôn xuống cấp.", "Trên đây là báo cáo "
         "của UBND {mk}, đề nghị huyện xem xét giúp đỡ."),
        "UBND {M}", ("UBND {d}", "Lưu"), rows="goals", highest=56,
    ),
)  # fmt: skip
SUBMISSIONS = (
    ReceivedPaper(
        BOTH, ("ỦY BAN NHÂN DÂN {D}",), ("ỦY BAN NHÂN DÂN", "{M}"), ("/TTr-UBND",), "{mn}", COMMITTEE,
        ("Về việc đề nghị phê duyệt Báo cáo kinh tế - kỹ thuật công trình Nhà văn hóa {v}, {m}, {d}", "Về việc xin hỗ "
         "trợ kinh phí khắc phục sạt lở tuyến kênh và đường giao thông {v}", "V/v xin chủ trương đầu tư xây dựng công "
        "trình Trạm Y tế {m}"), ("Căn cứ Luật Xây dựng và các nghị định hướng dẫn; UBND {m} trình UBND {d} với nội "
         "dung:", "1. Chủ đầu tư: Ủy ban nhân dân {m}. Địa điểm: {v}, {m}.", "2. Tổng mức đầu tư: {z}.{x}.000 đồng, "
         "cơ cấu như sau:", "@", "3. Thời gian thực hiện: năm {year} - {next}.", "Kính đề nghị UBND {d} xem xét, phê "
        "duyệt./."), "UBND {M}", ("Như trên", "Phòng KT&HT", "Lưu: VT"), addressees=("Ủy ban nhân dân {d}", "Phòng "
         "Tài chính - Kế hoạch {d}"), rows="costs", highest=160,
    ),
    ReceivedPaper(
        (date(2005, 3, 7), date(2024, 7, 26)), ("ỦY BAN NHÂN DÂN {D}",), ("PHÒNG TÀI NGUYÊN VÀ", "MÔI TRƯỜNG"),
        ("/TTr-TNMT", "/TTr-PTNMT"), "{dn}", HEAD,
        ("Về việc cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất cho các "
         "hộ gia đình, cá nhân thuộc {m}", "Về việc thu hồi Giấy chứng nhận đã cấp cho {who}", "V/v phê duyệt hạn mức "
         "và giao đất ở cho các hộ trúng đấu giá"),
        ("Phòng Tài nguyên và Môi trường đã thẩm định hồ sơ do Chi nhánh Văn phòng Đăng ký đất đai chuyển đến; các "
         "thửa đất sau đủ điều kiện:", "@", "Kính trình Ủy ban nhân dân {d} xem xét, quyết định./."),
        "PHÒNG TN VÀ MT {D}", ("Như trên", "UBND {m}", "Lưu: VT"), addressees=("Ủy ban nhân dân {d}",), rows="plots",
        highest=1900,
    ),
    ReceivedPaper(
        TWO_LEVELS, ("ỦY BAN NHÂN DÂN {M}",), ("PHÒNG KINH TẾ",), ("/TTr-KT", "/TTr-PKT"), "{mn}", HEAD,
        ("Về việc cho phép chuyển mục đích sử dụng đất đối với {who}, {v}, {m}", "V/v công nhận quyền sử dụng đất và "
        "hạn mức đất ở của {who}", "Về việc cấp Giấy chứng nhận lần đầu cho hộ {who}"), ("Căn cứ Luật Đất đai số "
         "31/2024/QH15; Nghị định số 151/2025/NĐ-CP ngày 12 tháng 6 năm 2025 của Chính phủ; Phòng Kinh tế thẩm định "
         "hồ sơ của {who}, số định danh cá nhân {id}, địa chỉ: {home}:", "@", "Hồ sơ đủ điều kiện, phù hợp quy hoạch, "
        "không tranh chấp. Kính trình Chủ tịch UBND {m} xem xét, ký quyết định./."), "PHÒNG KINH TẾ {M}", ("Như "
        "trên", "Lưu: KT"), addressees=("Chủ tịch Ủy ban nhân dân {m}",), rows="parcels", highest=540,
    ),
    ReceivedPaper(
        (NINETIES[0], JOINT[0]), ("UBND {K}",), ("UBND {D}",), ("/TT-UB", " TT/UB", "/TTr-UB"), "{dn}",
        TYPED_COMMITTEE, ("V/v xin thành lập trường PTCS {mn}", "V/v: Xin cấp kinh phí chống hạn vụ Hè Thu", "Về việc "
         "xin điều chỉnh địa giới hành chính {m}"),
        ("Căn cứ nguyện vọng của nhân dân và tình hình thực tế của địa phương, dân số {m} hiện có {x} hộ;", "UBND {d} "
         "kính trình UBND {k} xem xét cho phép, kinh phí dự kiến {sum} đồng do ngân sách tỉnh cấp và nhân dân đóng "
         "góp.", "Kính mong được sự quan tâm giải quyết."),
        "UBND {D}", ("Như trên", "Lưu VP"), addressees=("Ủy ban nhân dân {k}", "Sở Tài chính - Vật giá"), highest=70,
    ),
)  # fmt: skip
PLANS = (
    ReceivedPaper(
        BOTH, ("ỦY BAN NHÂN DÂN {D}",), ("ỦY BAN NHÂN DÂN", "{M}"), ("/KH-UBND",), "{mn}", COMMITTEE,
        ("Rà soát hộ nghèo, hộ cận nghèo; hộ có mức sống trung bình năm {year} trên địa bàn {m}", "Thực hiện Đề án 06 "
         "và cấp tài khoản định danh điện tử năm {year}", "Tổ chức Ngày hội Đại đoàn kết toàn dân tộc năm {year}"),
        ("# I. MỤC ĐÍCH, YÊU CẦU", "Xác định đúng đối tượng, công khai, dân chủ, có sự tham gia của người dân.", "# "
         "II. NỘI DUNG, TIẾN ĐỘ", "@", "# III. KINH PHÍ", "Từ ngân sách {mk}: {sum} đồng.", "# IV. TỔ CHỨC THỰC "
         "HIỆN", "Công chức Văn hóa - Xã hội chủ trì; đồng chí {name2} tổng hợp, báo cáo. Yêu cầu các thôn nghiêm túc "
        "thực hiện./."), "UBND {M}", ("UBND {d} (b/c)", "TT. Đảng ủy, HĐND", "Trưởng các thôn", "Lưu: VT"),
         rows="works", highest=150,
    ),
    ReceivedPaper(
        TWO_LEVELS, (), ("ỦY BAN NHÂN DÂN", "{M}"), ("/KH-UBND",), "{mn}", COMMITTEE,
        ("Triển khai chiến dịch làm giàu, làm sạch cơ sở dữ liệu đất đai trên địa bàn {m}", "Tổ chức lấy ý kiến Nhân "
         "dân và chuẩn bị bầu cử nhiệm kỳ 2026 - 2031", "Phòng, chống thiên tai và tìm kiếm cứu nạn năm {year}"),
        ("Thực hiện Kế hoạch số {x}/KH-UBND ngày {before} của UBND {k}, UBND {m} xây dựng kế hoạch như sau:", "# I. "
         "MỤC TIÊU", "100% thửa đất được đối soát; thu thập {y} Giấy chứng nhận, căn cước công dân.", "# II. TIẾN "
         "ĐỘ", "@", "# III. TỔ CHỨC THỰC HIỆN", "Phòng Kinh tế là cơ quan thường trực; Công an {m} phối hợp xác thực; "
         "các thôn, tổ dân phố thông báo đến từng hộ. Có vướng mắc, phản ánh về UBND {m} để chỉ đạo./."),
        "ỦY BAN NHÂN DÂN {M}", ("UBND {k}", "Các phòng, đơn vị", "Lưu: VT, KT"), rows="works", highest=190,
    ),
    ReceivedPaper(
        (date(2012, 1, 9), DECREE[1]), ("SỞ Y TẾ {P}",), ("TRUNG TÂM Y TẾ", "{D}"), ("/KH-TTYT",), "{dn}",
        (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
        ("Triển khai tiêm bổ sung vắc xin sởi - rubella cho trẻ từ 1 đến 5 tuổi", "Khám sức khỏe định kỳ người cao "
         "tuổi năm {year}", "Kiểm tra liên ngành an toàn thực phẩm Tết Nguyên đán và mùa Lễ hội xuân năm {next}"),
        ("# 1. Mục tiêu", "Trên 95% đối tượng được tiêm, khám; bảo đảm an toàn, đúng quy định.", "# 2. Thời gian, đơn "
         "vị thực hiện", "@", "# 3. Kinh phí: {sum} đồng (nguồn chương trình mục tiêu).", "Các khoa, phòng và trạm y "
         "tế căn cứ kế hoạch tổ chức thực hiện./."),
        "TTYT {D}", ("Sở Y tế (b/c)", "UBND {d}", "Trạm Y tế các xã", "Lưu: VT"), degrees=("BSCKII. ", "BS.CKI. ",
        "ThS. "), rows="works", highest=140,
    ),
    ReceivedPaper(
        (NINETIES[0], JOINT[1]), ("UBND {K}",), ("UBND {D}",), ("/KH-UB", " KH/UB", "/KH-UBND"), "{dn}",
        TYPED_COMMITTEE, ("V/v chuyển đổi ruộng đất nông nghiệp giai đoạn {term}", "Phát triển giao thông nông thôn "
         "năm {year}", "V/v diệt chuột bảo vệ lúa vụ Đông Xuân"),
        ("I- Mục đích: mỗi hộ từ 8 thửa còn 3 - 4 thửa, thuận lợi cho cơ giới hóa.", "II- Chỉ tiêu: hoàn thành {a} "
         "xã, {x} ha trong năm {year}.", "III- Biện pháp: thành lập ban chỉ đạo; xã chia tổ, đội; huyện hỗ trợ {i0} "
         "triệu đồng/xã.", "Yêu cầu các xã triển khai, báo cáo kết quả về huyện trước ngày {soon}."),
        "UBND {D}", ("UBND {k}", "Các xã, thị trấn", "Lưu VP"), highest=60,
    ),
)  # fmt: skip
