"""Reports of small offices: a school year, a quarter's figures, an election, an inspection, a fire."""

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
    PRINCIPAL,
    WHOSE_PARTY,
    LocalPaper,
)

REPORTS = (
    LocalPaper(
        (date(1995, 5, 22), JOINT[1]), ("UBND {D}", "PHÒNG GIÁO DỤC"), ("TRƯỜNG MẪU GIÁO {MN}",), ("/BC", "/BC-MG",
         ""), "{mn}", (("HIỆU TRƯỞNG",), ("T/M BAN GIÁM HIỆU", "HIỆU TRƯỞNG"), ("P. HIỆU TRƯỞNG",)),
        ("TỔNG KẾT NĂM HỌC {sy}", "SƠ KẾT HỌC KỲ I NĂM HỌC {sy}", "TÌNH HÌNH ĐẦU NĂM HỌC {sy}"),
        ("# I. Đặc điểm tình hình", "Trường có {a} nhóm lớp, {x} cháu; giáo viên {b} cô, trong đó 4 cô chưa qua "
         "đào tạo. Thuận lợi: được Đảng ủy, UBND quan tâm. Khó khăn: phòng học còn nhờ kho hợp tác xã.",
         "# II. Kết quả thực hiện", "1. Nuôi dưỡng: 100% cháu được cân đo, theo dõi biểu đồ tăng trưởng; suy "
         "dinh dưỡng giảm còn 14%.", "2. Giáo dục: bé khỏe, bé ngoan 82%; đạt giải ba hội thi kể chuyện cấp {d}.",
         "3. Thu chi: thu {sum} đồng, chi hết.", "# III. Kiến nghị", "Kính đề nghị các cấp hỗ trợ xây bếp một "
         "chiều, mua đồ chơi ngoài trời cho các cháu."),
        "TRƯỜNG MẪU GIÁO {MN}", running=True, highest=14,
    ),
    LocalPaper(
        LATE, ("UBND {K}", "SỞ LAO ĐỘNG - TBXH"), ("TRUNG TÂM DỊCH VỤ VIỆC LÀM",), ("/BC-TTDVVL", "/BC-DVVL"),
        "{town}", DIRECTOR,
        ("Kết quả hoạt động dịch vụ việc làm quý III năm {year}", "V/v tình hình thực hiện chính sách bảo hiểm "
         "thất nghiệp tháng {mo} năm {year}", "Sơ kết phiên giao dịch việc làm lưu động tại {d}"),
        ("Thực hiện chế độ báo cáo định kỳ, Trung tâm báo cáo như sau:", "I. KẾT QUẢ: tư vấn {x} lượt người; "
         "giới thiệu {y} lượt; nhận được việc làm {z} người; tiếp nhận {x} hồ sơ hưởng trợ cấp thất nghiệp, số "
         "tiền chi trả {sum} đồng.", "II. KHÓ KHĂN: lao động chưa thiết tha tìm việc; doanh nghiệp nợ BHXH nên "
         "chưa chốt được sổ.", "III. PHƯƠNG HƯỚNG: mở thêm {a} phiên giao dịch; phối hợp các trường nghề khảo "
         "sát nhu cầu.", "Trên đây là báo cáo của Trung tâm./."),
        "TRUNG TÂM DVVL {P}", ("Sở LĐTBXH (b/c)", "Cục Việc làm", "Lưu: VT, TV"), highest=280, beside=(
         "NGƯỜI LẬP BIỂU",),
        table=(("TT", "Chỉ tiêu", "Kỳ trước", "Kỳ này"), ("1", "Lượt tư vấn", "{y}", "{x}"), ("2", "Có việc làm",
          "{a}", "{b}"), ("3", "Học nghề", "{b}", "{a}")),
    ),
    LocalPaper(
        OLD, ("BỘ CÔNG NGHIỆP NHẸ", "LIÊN HIỆP SÀNH SỨ THỦY TINH"), ("XÍ NGHIỆP GỐM SỨ {DN}",), ("/BC-XN",
         "/XN-BC", " BC/KH"), "{dn}", (("GIÁM ĐỐC XÍ NGHIỆP",), ("K/T GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("GIÁM ĐỐC",)),
        ("Kết quả sản xuất kinh doanh 6 tháng đầu năm {year}", "V/v: thực hiện các chỉ tiêu kế hoạch năm {last}",
         "V/v tình hình sản lượng, lao động, công nợ quý III năm {year}"),
        ("Thực hiện kế hoạch trên giao, Xí nghiệp báo cáo một số tình hình như sau:", "1. Giá trị tổng sản "
         "lượng: {x} triệu đồng, đạt {a} % kế hoạch; sản phẩm chủ yếu: bát đĩa {y}.000 cái, sứ điện 12 tấn.", "2. "
         "Lao động bình quân {z} người, thu nhập 345.000 đ/người/tháng; nộp ngân sách {sum} đồng.", "3. Tồn tại: "
         "lò tuy-nen xuống cấp; than, cao lanh tăng giá; công nợ dây dưa khó đòi.", "Xí nghiệp xin báo cáo và "
         "kính đề nghị Liên hiệp, Bộ giúp đỡ vay vốn lưu động."),
        "XÍ NGHIỆP GỐM SỨ {DN}", ("Liên hiệp (b/c)", "Lưu KH - KT"), highest=130, beside=("KẾ TOÁN TRƯỞNG",),
    ),
    LocalPaper(
        CIRCULAR, ("ĐẢNG ỦY KHỐI CÁC CƠ QUAN {K}",), ("CHI BỘ TRƯỜNG CAO ĐẲNG NGHỀ",), ("-BC/CB", " BC/CB", ""),
        "{town}", (("T/M CHI ỦY", "BÍ THƯ"), ("T/M CHI BỘ", "BÍ THƯ"), ("T/M CHI ỦY", "PHÓ BÍ THƯ")),
        ("kiểm điểm tập thể chi ủy năm {year}", "kết quả sinh hoạt chuyên đề học tập và làm theo tấm gương đạo "
         "đức Hồ Chí Minh", "tổng kết công tác xây dựng Đảng năm {last}, phương hướng nhiệm vụ năm {year}"),
        ("Chi bộ có {a} đảng viên (dự bị 03), sinh hoạt đều đặn vào ngày 05 hằng tháng, tỷ lệ dự họp 96%.", "Ưu "
         "điểm: đoàn kết, thống nhất; lãnh đạo hoàn thành kế hoạch đào tạo; kết nạp được 02 quần chúng ưu tú.",
         "Khuyết điểm: tự phê bình và phê bình có lúc còn nể nang; chưa kiểm tra chuyên đề. Nguyên nhân: cấp ủy "
         "kiêm nhiệm nhiều việc.", "Tự xếp loại: hoàn thành tốt nhiệm vụ; kết quả biểu quyết {a}/{a} đồng ý."),
        "", ("Đảng ủy Khối (b/c)", "Lưu CB"), whose=WHOSE_PARTY, highest=20,
    ),
    LocalPaper(
        LONG, ("HỘI NÔNG DÂN {D}",), ("BCH HỘI NÔNG DÂN {M}",), ("/BC-HND", "/BC", ""), "{mn}", ((
          "T/M BAN CHẤP HÀNH", "CHỦ TỊCH"), ("TM. BCH HỘI NÔNG DÂN", "CHỦ TỊCH"), ("T/M BAN CHẤP HÀNH",
          "P. CHỦ TỊCH")),
        ("Phong trào nông dân sản xuất kinh doanh giỏi năm {year}", "V/v quản lý vốn vay Ngân hàng phục vụ người "
         "nghèo", "Công tác hội và phong trào nông dân quý I năm {year}"),
        ("Hội có {a} chi hội, {x} hội viên; {y} hộ đăng ký sản xuất giỏi, đạt {z} hộ cấp xã.", "Tổng dư nợ ủy "
         "thác {sum} đồng; nợ quá hạn 1,2%; có {b} tổ vay vốn, 2 tổ trưởng sử dụng sai đã thu hồi.", "Phối hợp "
         "trạm khuyến nông tập huấn kỹ thuật nuôi cá lồng, trồng lúa lai 6 buổi.", "Đề nghị cấp trên cho vay "
         "thêm vốn, tăng thời hạn vay lên 36 tháng."),
        "HỘI NÔNG DÂN {M}", centred=True, foot_day=True, highest=16, confirmed=("XÁC NHẬN CỦA ĐẢNG ỦY", "BÍ THƯ"),
        confirmed_seal="ĐẢNG ỦY {M}",
    ),
    LocalPaper(
        DECREE, ("TỔNG CÔNG TY DU LỊCH {P}",), ("BAN KIỂM SOÁT",), ("/BC-BKS", "/{year}/BC-BKS"), "{town}",
        (("TM. BAN KIỂM SOÁT", "TRƯỞNG BAN"), ("TRƯỞNG BAN KIỂM SOÁT",)),
        ("Hoạt động của Ban kiểm soát năm {last} và kế hoạch năm {year}", "Thẩm định báo cáo tài chính năm {last}",
         "Kết quả kiểm tra tình hình quản lý, sử dụng vốn tại các đơn vị thành viên"),
        ("I. Hoạt động của Ban kiểm soát: họp 04 phiên, thành viên dự đủ 3/3; thù lao {a} triệu đồng.", "II. Kết "
         "quả thẩm định: tổng tài sản {x} tỷ đồng; doanh thu {y} tỷ đồng; lợi nhuận sau thuế {z} triệu đồng; hệ "
         "số nợ trên vốn chủ 0,{a} lần.", "III. Kiến nghị: đẩy nhanh thu hồi công nợ khó đòi; trích lập dự "
         "phòng; thoái vốn tại công ty liên kết thua lỗ.", "Ban kiểm soát kính báo cáo Đại hội đồng cổ đông."),
        "TỔNG CÔNG TY DU LỊCH {P}", ("ĐHĐCĐ", "HĐQT, Ban TGĐ", "Lưu BKS"), addressees=("Đại hội đồng cổ đông",),
        highest=12, sans=True,
    ),
    LocalPaper(
        COMMUNES, ("ĐẢNG ỦY {M}",), ("BAN CHỈ ĐẠO 35",), ("-BC/BCĐ", "-BC/BCĐ35"), "{mn}", ((
          "PHÓ TRƯỞNG BAN THƯỜNG TRỰC",), ("T/M BAN CHỈ ĐẠO", "TRƯỞNG BAN"), ("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN")),
        ("kết quả hoạt động quý IV năm {year}", "công tác bảo vệ nền tảng tư tưởng của Đảng tháng {mo}/{year}"),
        ("Sau khi thành lập đảng bộ mới, Ban Chỉ đạo đã kiện toàn nhân sự, ban hành quy chế và {a} văn bản chỉ "
         "đạo.", "Chia sẻ {x} tin, bài tích cực; đề nghị gỡ bỏ {b} bài viết sai sự thật về sáp nhập đơn vị hành "
         "chính.", "Nhiệm vụ thời gian tới: tập huấn kỹ năng cho lực lượng nòng cốt của {v} và các chi bộ; cung "
         "cấp thông tin chính thống."),
        "ĐẢNG ỦY {M}", ("Ban Tuyên giáo và Dân vận", "Các chi bộ", "Lưu BCĐ"), whose=WHOSE_PARTY, highest=30,
    ),
    LocalPaper(
        JOINT, ("UBND {D}",), ("UBND {M}",), ("/BC-UBND", "/BC-UB"), "{mn}", (*COMMITTEE, ("TM. UBND {M}",
          "P. CHỦ TỊCH")),
        ("Tình hình thiệt hại do cơn bão số 5 gây ra", "Thiệt hại và công tác khắc phục hậu quả đợt mưa lũ từ "
         "ngày {before}", "V/v tình hình úng ngập, sạt lở bờ sông"),
        ("Tính đến 16 giờ ngày {before}, {m} có số liệu cụ thể như sau: nhà tốc mái {a} cái; lúa ngập {z} ha; "
         "ước thiệt hại {sum} đồng.", "UBND {m} đã huy động dân quân, công an viên 120 lượt người giúp dân; cấp "
         "phát mì tôm, nước uống tại {v}.", "Đề nghị UBND {d} hỗ trợ giống, thuốc khử trùng và kinh phí sửa chữa "
         "trường học, trạm y tế./."),
        "UBND {M}", ("UBND {d} (b/c)", "Đảng ủy, HĐND", "Lưu VP"), addressees=("Ủy ban nhân dân {d}",), highest=95,
    ),
    LocalPaper(
        CIRCULAR, ("BỘ GIÁO DỤC VÀ ĐÀO TẠO",), ("TRƯỜNG ĐẠI HỌC TÂY BẮC {P}",), ("/BC-ĐHTB", "/BC-ĐH{i}"),
        "{town}", PRINCIPAL,
        ("Ba công khai năm học {sy}", "Tự đánh giá chương trình đào tạo ngành Giáo dục Tiểu học", "Kết quả khảo "
         "sát tình hình việc làm của sinh viên tốt nghiệp năm {last}"),
        ("Thực hiện quy định của Bộ Giáo dục và Đào tạo, Trường báo cáo kết quả như sau:", "Tổng số sinh viên "
         "khảo sát: {x}; phản hồi {y}; có việc làm đúng ngành 61%; tiếp tục học 7%; chưa có việc làm {a}%.", "Đội "
         "ngũ: {z} giảng viên, tiến sĩ {b}; diện tích sàn 6,2 m2/sinh viên; học phí bình quân 8,{a} triệu "
         "đồng/năm.", "Trân trọng báo cáo./."),
        "TRƯỜNG ĐẠI HỌC TÂY BẮC {P}", ("Bộ GD&ĐT (b/c)", "Website", "Lưu: VT, KT&ĐBCL"), degrees=("PGS.TS. ",
         "TS. "), highest=320,
    ),
)  # fmt: skip
