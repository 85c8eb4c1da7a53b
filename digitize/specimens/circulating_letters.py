"""Reports, resolutions, official letters and submissions that offices keep in their folders."""

from __future__ import annotations

from datetime import date

from digitize.specimens.circulating_papers import COMMITTEE, Paper, Rules

REPORTS = (
    Paper(
        Rules.CIRCULAR, ("UBND {D}",), ("UBND {C}",), "UBND", "{cn}", COMMITTEE, "ỦY BAN NHÂN DÂN {C}",
        ("Kết quả thực hiện công tác cải cách hành chính năm {last}", "Tình hình phát triển kinh tế - xã "
         "hội, "
         "quốc phòng - an ninh năm {last} và nhiệm vụ trọng tâm năm {year}", "V/v rà soát hộ nghèo, hộ cận "
         "nghèo"),
        ("Thực hiện Công văn số {n}/UBND-VP của UBND {d}, UBND {c} báo cáo kết quả như sau:",
         "# I. KẾT QUẢ ĐẠT ĐƯỢC", "1. Tổng diện tích gieo trồng {n} ha, đạt 101,5% kế hoạch; năng suất lúa 61,8 "
         "tạ/ha.",
         "2. Bộ phận tiếp nhận và trả kết quả tiếp nhận 1.{n} hồ sơ, giải quyết đúng hạn 99,1%.",
         "3. Thu ngân sách trên địa bàn 2.{n}.000.000 đồng, đạt 54% dự toán huyện giao.",
         "# II. TỒN TẠI, HẠN CHẾ", "Một số thôn chưa chủ động; công tác phối hợp giữa các ngành có lúc chưa chặt "
         "chẽ.",
         "# III. PHƯƠNG HƯỚNG", "Tập trung chỉ đạo thu hoạch, phòng chống dịch bệnh ở đàn gia súc, gia cầm.",
         "Trên đây là báo cáo của UBND {c}./."),
        ("UBND {d}", "Phòng Nội vụ", "TT Đảng ủy, HĐND xã", "Lưu: VT"), receiver="UBND {D}", highest=210,
    ),
    Paper(
        Rules.DECREE, ("SỞ Y TẾ {K}",), ("TRUNG TÂM Y TẾ", "{D}"), "TTYT", "{dn}",
        (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("Q. GIÁM ĐỐC",)), "TRUNG TÂM Y TẾ {D}",
        ("Kết quả khám, chữa bệnh và sử dụng quỹ bảo hiểm y tế năm {last}", "Công tác phòng, chống dịch sốt "
         "xuất "
         "huyết Dengue trên địa bàn {d}, tính đến ngày {day}"),
        ("Thực hiện chỉ đạo của Sở Y tế tại Công văn số {n}/SYT-NVY, Trung tâm Y tế {d} báo cáo:",
         "# 1. Tình hình chung", "Tổng số lượt khám 18.{n}, trong đó khám bảo hiểm y tế 16.204 lượt; điều trị nội "
         "trú {n} "
         "lượt, công suất sử dụng giường bệnh 92%.", "# 2. Công tác dược", "Tổng chi thuốc, hóa chất, vật tư: "
         "1.{n}.000.000 đồng; không có tình trạng thiếu thuốc kéo dài.",
         "# 3. Kiến nghị", "Đề nghị Sở Y tế bổ sung 02 bác sĩ chuyên khoa nhi và 01 máy X-quang kỹ thuật số.",
         "Trung tâm Y tế trân trọng báo cáo./."),
        ("Như trên", "UBND {d}", "Các khoa, phòng", "Lưu: VT, KHNV"), addressees=("Sở Y tế {k}",),
        degrees=("BSCKI. ", "BSCKII. ", "BS. ", "ThS.BS. "), receiver="SỞ Y TẾ", highest=640,
    ),
)  # fmt: skip
RESOLUTIONS = (
    Paper(
        Rules.CIRCULAR, (), ("HỘI ĐỒNG NHÂN DÂN", "{D}"), "HĐND", "{dn}", (("CHỦ TỊCH",), ("TM. HỘI ĐỒNG NHÂN DÂN",
                                                                                "CHỦ TỊCH")), "HỘI ĐỒNG NHÂN DÂN {D}",
        ("Về việc điều chỉnh, bổ sung dự toán thu, chi ngân sách {d} năm {year}", "Điều chỉnh dự toán ngân sách năm "
         "{year}"),
        ("Phê chuẩn điều chỉnh dự toán ngân sách năm {year} với tổng thu trên địa bàn 182.{n} triệu đồng, tổng chi "
         "415.{n} "
         "triệu "
         "đồng (có các biểu chi tiết kèm theo).", "Giao Ủy ban nhân dân {d} tổ chức thực hiện Nghị quyết.",
         "Thường trực, các Ban và đại biểu Hội đồng nhân dân giám sát việc thực hiện Nghị quyết này.",
         "Nghị quyết này đã được Hội đồng nhân dân {d} khóa XIX, kỳ họp thứ 8 thông qua ngày {day}./."),
        ("TT HĐND {k}", "UBND {k}", "Các đại biểu HĐND", "Lưu: VT"),
        ("HỘI ĐỒNG NHÂN DÂN {D}", "KHÓA XIX, KỲ HỌP THỨ 8"),
        ("Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 26 tháng 11 năm 2003;", "Căn cứ Luật Ngân "
         "sách "
         "Nhà nước ngày 16 tháng 12 năm 2002;", "Sau khi xem xét Tờ trình số {n}/TTr-UBND của Ủy ban nhân dân {d}; "
         "Báo "
         "cáo thẩm tra của Ban Kinh tế - Xã hội và ý kiến của đại biểu,"),
        dated_numbers=True, highest=64, receiver="UBND {C}", period=(date(2011, 11, 1), 1400),
    ),
    Paper(
        Rules.PARTY, ("ĐẢNG BỘ {D}",), ("ĐẢNG ỦY {C}",), "ĐU", "{cn}", (("T/M BAN CHẤP HÀNH", "BÍ THƯ"), ("T/M ĐẢNG "
        "ỦY",
                                                                        "PHÓ BÍ THƯ")), "ĐẢNG ỦY {C}",
        ("về lãnh đạo thực hiện nhiệm vụ năm {next}", "của Ban Chấp hành Đảng bộ về phát triển kinh tế vườn đồi và "
         "xây "
         "dựng nông thôn mới nâng cao đến năm 2030"),
        ("Ban Chấp hành Đảng bộ {c} họp phiên thường kỳ, thảo luận và thống nhất ban hành Nghị quyết với các nội "
         "dung:",
         "# I- ĐÁNH GIÁ TÌNH HÌNH", "Kinh tế tăng trưởng khá; giá trị sản xuất đạt {n} tỷ đồng; kết nạp 09 đảng viên "
         "mới.",
         "# II- NHIỆM VỤ, GIẢI PHÁP", "1- Chuyển đổi 25 ha đất lúa kém hiệu quả sang trồng cây ăn quả, rau màu.",
         "2- Mỗi chi bộ đăng ký một việc làm theo gương Bác; nâng cao chất lượng sinh hoạt chi bộ.",
         "# III- TỔ CHỨC THỰC HIỆN", "Các chi bộ, Hội đồng nhân dân, Ủy ban nhân dân, Mặt trận Tổ quốc và các đoàn "
         "thể cụ "
         "thể hóa Nghị quyết, định kỳ báo cáo Ban Thường vụ."),
        ("Huyện ủy (b/c)", "Các chi bộ trực thuộc", "Đảng ủy viên", "Lưu Văn phòng"), highest=42, receiver="HUYỆN ỦY",
    ),
)  # fmt: skip
LETTERS = (
    Paper(
        Rules.DECREE, ("BỘ TƯ PHÁP",), ("CỤC HỘ TỊCH, QUỐC TỊCH,", "CHỨNG THỰC"), "HTQTCT", "Hà Nội",
        (("CỤC TRƯỞNG",), ("KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG")), "CỤC HỘ TỊCH, QUỐC TỊCH, CHỨNG THỰC",
        ("V/v hướng dẫn nghiệp vụ chứng thực bản sao điện tử", "V/v tăng cường quản lý, sử dụng phôi biểu mẫu hộ "
         "tịch và "
         "khai thác Cơ sở dữ liệu hộ tịch điện tử"),
        ("Cục Hộ tịch, quốc tịch, chứng thực nhận được Công văn số {n}/STP-HCTP của Sở Tư pháp {k} đề nghị hướng dẫn "
         "khó "
         "khăn, vướng mắc. Sau khi nghiên cứu, Cục có ý kiến như sau:",
         "1. Bản sao điện tử được chứng thực từ bản chính có giá trị sử dụng thay cho bản chính theo quy định của "
         "Nghị "
         "định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ.",
         "2. Cơ quan thực hiện chứng thực chịu trách nhiệm đối chiếu với bản chính, ký số và lưu trữ theo quy định.",
         "3. Trường hợp vượt thẩm quyền, đề nghị báo cáo Bộ Tư pháp để được hướng dẫn.",
         "Trên đây là ý kiến của Cục, đề nghị Sở Tư pháp nghiên cứu, tổ chức thực hiện./."),
        ("Như trên", "Bộ trưởng (để b/c)", "Lưu: VT, CT (03)"), addressees=("Sở Tư pháp {k}",), sections=("CT", "HT"),
        receiver="SỞ TƯ PHÁP", highest=1400,
    ),
    Paper(
        Rules.CIRCULAR, ("CỤC THUẾ {K}",), ("CHI CỤC THUẾ", "{D}"), "CCT", "{dn}",
        (("CHI CỤC TRƯỞNG",), ("KT. CHI CỤC TRƯỞNG", "PHÓ CHI CỤC TRƯỞNG")), "CHI CỤC THUẾ {D}",
        ("V/v thực hiện nghĩa vụ tài chính về đất đai", "V/v đôn đốc nộp hồ sơ quyết toán thuế năm {last} và tiền "
         "thuê "
         "đất kỳ 1 năm {year}"),
        ("Chi cục Thuế {d} nhận được Phiếu chuyển thông tin số {n}/PC-VPĐK của Chi nhánh Văn phòng đăng ký đất đai. "
         "Qua "
         "kiểm tra hồ sơ, Chi cục Thuế đề nghị:", "1. {who} nộp đủ số tiền {n}.000.000 đồng vào Kho bạc Nhà nước "
         "trong "
         "thời hạn 30 ngày kể từ ngày nhận được thông báo.", "2. Quá thời hạn trên, người nộp thuế phải nộp thêm "
         "tiền "
         "chậm nộp 0,03%/ngày theo quy định của Luật Quản lý thuế.", "Chi cục Thuế thông báo để các đơn vị phối "
         "hợp./."),
        ("Như kính gửi", "Đội Trước bạ và thu khác", "Lưu: VT, TB&TK"), addressees=("UBND {c}", "Chi nhánh Văn phòng "
         "đăng "
         "ký đất đai {d}"), sections=("TB&TK", "TTHT", "KKKTT"), receiver="UBND {C}", highest=3100,
    ),
    Paper(
        Rules.COMMUNES, ("TẬP ĐOÀN", "ĐIỆN LỰC VIỆT NAM"), ("CÔNG TY ĐIỆN LỰC {P}",), "PC{i}", "{p}",
        (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG KINH DOANH")),
        "CÔNG TY ĐIỆN LỰC {P}",
        ("V/v thỏa thuận hướng tuyến đường dây 22 kV cấp điện cho trạm biến áp {cn} 3", "V/v phối hợp giải quyết vi "
         "phạm "
         "hành lang an toàn lưới điện cao áp"),
        ("Công ty Điện lực {p} trân trọng cảm ơn sự quan tâm, phối hợp của Quý Ủy ban trong thời gian qua. Để bảo "
         "đảm cấp "
         "điện mùa nắng nóng năm {next}, Công ty đề nghị:", "1. Thống nhất hướng tuyến đi dọc đường liên xã, dài "
         "1.{n} m.",
         "2. Chỉ đạo các thôn tuyên truyền, vận động nhân dân chặt tỉa cây trong hành lang tuyến.",
         "Chi tiết xin liên hệ ông Phạm Văn Khoa, Phòng Kỹ thuật, số điện thoại 0963.{n}.{n}. Trân trọng./."),
        ("Như trên", "P. KD, KT, AT", "Lưu: VT"), addressees=("Ủy ban nhân dân {c}",), sections=("KD", "KT", "AT"),
        receiver="UBND {C}", highest=5200,
    ),
)  # fmt: skip
SUBMISSIONS = (
    Paper(
        Rules.DECREE, ("UBND {K}",), ("BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ", "XÂY DỰNG {D}"), "BQLDA", "{dn}",
        (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")), "BAN QUẢN LÝ DỰ ÁN ĐTXD {D}",
        ("Về việc phê duyệt Báo cáo kinh tế - kỹ thuật đầu tư xây dựng công trình: Trường tiểu học {c}, hạng mục Nhà "
         "lớp "
         "học 2 tầng 8 phòng", "Phê duyệt kế hoạch lựa chọn nhà thầu", "Về việc điều chỉnh tổng mức đầu tư dự án Kè "
         "chống "
         "sạt lở bờ hữu sông {cn}"),
        ("Căn cứ Luật Xây dựng ngày 18/6/2014; Luật sửa đổi, bổ sung một số điều của Luật Xây dựng ngày 17/6/2020;",
         "Căn cứ Nghị định số 15/2021/NĐ-CP ngày 03/3/2021 của Chính phủ, Ban Quản lý dự án trình UBND {d} với các "
         "nội "
         "dung chính sau:", "# I. THÔNG TIN CHUNG", "1. Địa điểm xây dựng: {c}, {d}, {k}.", "2. Tổng mức đầu tư: "
         "14.{n}.000.000 đồng; nguồn vốn: ngân sách {d} và nguồn hợp pháp khác.", "3. Thời gian thực hiện: {year} - "
         "{next}.", "# II. DANH MỤC HỒ SƠ KÈM THEO", "Hồ sơ thiết kế bản vẽ thi công, dự toán; văn bản thẩm định số "
         "{n}/KTHT.", "Kính trình UBND {d} xem xét, phê duyệt./."),
        ("Như trên", "Phòng TC-KH, KT&HT", "Lưu: VT, KH-TĐ"), addressees=("Ủy ban nhân dân {d}", "Phòng Tài chính - "
         "Kế "
         "hoạch {d}"), receiver="UBND {D}", highest=330, period=(date(2021, 4, 1), 1500), degrees=("", "KS. ", "ThS. "
         ""),
    ),
    Paper(
        Rules.JOINT_CIRCULAR, ("UBND {K}",), ("SỞ NÔNG NGHIỆP", "VÀ PHÁT TRIỂN NÔNG THÔN"), "SNN", "{p}",
        (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")), "SỞ NÔNG NGHIỆP VÀ PTNT {K}",
        ("V/v xin cấp kinh phí hỗ trợ phòng, chống dịch cúm gia cầm", "Về việc ban hành Quy định chính sách hỗ trợ "
         "phát "
         "triển giống cây trồng, vật nuôi năm {next}"),
        ("Thực hiện ý kiến chỉ đạo của UBND {k} tại Công văn số {n}/UBND-NN, Sở Nông nghiệp và PTNT đã phối hợp với "
         "Sở Tài "
         "chính, Kho bạc Nhà nước rà soát và kính trình UBND {k}:", "1. Tổng số gia cầm phải tiêu hủy: 12.{n} con "
         "tại 9 "
         "xã của {d}.", "2. Kinh phí đề nghị hỗ trợ: {n}.500.000 đồng từ nguồn dự phòng ngân sách năm {year}.",
         "(Có biểu chi tiết kèm theo)", "Kính đề nghị UBND {k} xem xét, quyết định./."),
        ("Như trên", "Sở Tài chính", "Lưu VT, KHTC"), addressees=("Ủy ban nhân dân {k}",),
        receiver="VĂN PHÒNG UBND", highest=260,
    ),
)  # fmt: skip
