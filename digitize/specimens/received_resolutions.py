"""Resolutions of councils of provinces, districts and communes with their tables, of cooperatives and their members;
directives of those who lead them."""

from __future__ import annotations

from datetime import date

from digitize.specimens.received_papers import (
    CHAIR,
    COUNCIL,
    DECREE,
    JOINT,
    NINETIES,
    TWO_LEVELS,
    ReceivedPaper,
)

RESOLUTIONS = (
    ReceivedPaper(
        (date(2016, 1, 11), DECREE[1]), (), ("HỘI ĐỒNG NHÂN DÂN", "{M}"), ("/NQ-HĐND",), "{mn}", COUNCIL,
        ("Về dự toán thu, chi ngân sách nhà nước và phân bổ ngân sách {mk} năm {next}", "Về việc phê chuẩn quyết toán "
         "thu, chi ngân sách {mk} năm {last}", "Về việc điều chỉnh, bổ sung dự toán thu, chi ngân sách {mk} năm "
         "{year} và phân bổ kinh phí xây dựng đường giao thông nông thôn {v}"),
        ("~ Thông qua nội dung sau:", "@", "(Chi tiết theo các biểu đính kèm).", "~ Giao Ủy ban nhân dân {m} tổ chức "
         "thực hiện; Thường trực HĐND, các ban và đại biểu HĐND {m} giám sát việc thực hiện.", "~ Nghị quyết này được "
         "HĐND {m} khóa {r}, kỳ họp thứ {i1} thông qua ngày {date} và có hiệu lực kể từ ngày thông qua./."),
        "HĐND {M}", ("TT. HĐND, UBND {d}", "Phòng TC-KH {d}", "Đại biểu HĐND {mk}", "Lưu: VT"),
        authority=("HỘI ĐỒNG NHÂN DÂN {M}", "KHÓA {r} - KỲ HỌP THỨ {i1}"),
        grounds=("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", "Căn cứ Luật Ngân sách nhà "
         "nước ngày 25 tháng 6 năm 2015;", "Xét Tờ trình số {a}/TTr-UBND ngày {before} của UBND {m}; báo cáo thẩm tra "
         "của Ban Kinh tế - Xã hội; ý kiến thảo luận của đại biểu."), rows="budget", highest=48,
    ),
    ReceivedPaper(
        TWO_LEVELS, (), ("HỘI ĐỒNG NHÂN DÂN", "{M}"), ("/NQ-HĐND",), "{mn}", COUNCIL,
        ("Về việc thành lập các cơ quan chuyên môn thuộc Ủy ban nhân dân {m}", "Kế hoạch phát triển kinh tế - xã hội "
         "05 năm 2026 - 2030 của {m}", "Thông qua danh mục công trình, dự án sử dụng đất năm {next} trên địa bàn {m}, "
        "{k}"), ("~ Thông qua các chỉ tiêu, nội dung chủ yếu:", "@", "~ Ủy ban nhân dân {m} triển khai, báo cáo Hội "
         "đồng nhân dân tại kỳ họp thường lệ cuối năm.", "~ Nghị quyết này đã được Hội đồng nhân dân {m} khóa I, "
         "nhiệm kỳ 2021 - 2026, kỳ họp thứ {i1} thông qua và có hiệu lực từ ngày ký./."),
        "HĐND {M}", ("TT. HĐND {k}", "UBND {k}", "Đảng ủy, UBMTTQ {m}", "Lưu: VT, HĐND"),
        authority=("HỘI ĐỒNG NHÂN DÂN {M}", "KHÓA I, KỲ HỌP THỨ {i1}"),
        grounds=("Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;", "Căn cứ Nghị định số 150/2025/NĐ-CP "
         "ngày 12 tháng 6 năm 2025 của Chính phủ;", "Xét Tờ trình số {a}/TTr-UBND của UBND {m}; Báo cáo thẩm tra số "
         "{b}/BC-KTNS của Ban Kinh tế - Ngân sách."), rows="goals", highest=64,
    ),
    ReceivedPaper(
        (date(2005, 1, 10), DECREE[1]), (), ("HỘI ĐỒNG NHÂN DÂN", "{K}"), ("/{year}/NQ-HĐND", "/NQ-HĐND"), "{town}",
        (("CHỦ TỊCH",), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ("Quy định mức thu, chế độ thu, nộp, quản lý và sử dụng phí thẩm định hồ sơ cấp Giấy chứng nhận quyền sử dụng "
         "đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất trên địa bàn {k}", "Về chính sách hỗ trợ cán bộ "
         "không chuyên trách cấp xã dôi dư", "Quy định mức chi từ ngân sách nhà nước cho công tác phổ biến, giáo dục "
        "pháp luật"), ("~ Phạm vi điều chỉnh và đối tượng áp dụng: tổ chức, hộ gia đình, cá nhân có liên quan trên "
         "địa bàn {k}.", "~ Mức thu, mức hỗ trợ: {sum} đồng/hồ sơ; cụ thể theo biểu sau:", "@", "~ Tổ chức thực hiện: "
         "giao Ủy ban nhân dân {k} cụ thể hóa; thay thế Nghị quyết số {x}/NQ-HĐND ngày {before}.", "Nghị quyết này "
         "được Hội đồng nhân dân {k} thông qua tại kỳ họp thứ {i1} ngày {date}./."),
        "HĐND {K}", ("UBTV Quốc hội; Chính phủ", "TT. HĐND, UBND các huyện", "Công báo", "Lưu VP"),
        authority=("HỘI ĐỒNG NHÂN DÂN {K}", "KHÓA XVI, KỲ HỌP THỨ {i1}"),
        grounds=("Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân;", "Căn cứ Luật Phí và lệ phí;", "Xét Tờ "
         "trình số {y}/TTr-UBND ngày {before} của Ủy ban nhân dân {k};"), rows="budget", highest=260,
    ),
    ReceivedPaper(
        (NINETIES[0], JOINT[0]), (), ("HỘI ĐỒNG NHÂN DÂN {D}",), ("/NQ-HĐ", " NQ/HĐND", "/NQ-HĐND"), "{dn}",
        (("TM. HĐND {D}", "CHỦ TỊCH"), ("T/M CHỦ TỌA KỲ HỌP", "CHỦ TỊCH HĐND")),
        ("V/v thực hiện nhiệm vụ kinh tế - xã hội 6 tháng cuối năm {year}", "Về huy động ngày công lao động công ích "
         "xây dựng trường học", "V/v bầu bổ sung ủy viên UBND {d}"),
        ("Sau khi nghe báo cáo của UBND và ý kiến thảo luận, Hội đồng nhân dân {d} thống nhất:", "1/ Phấn đấu sản "
         "lượng lương thực đạt {x} tấn; thu ngân sách vượt 5% kế hoạch.", "2/ Mỗi lao động đóng góp {a} ngày công "
         "hoặc nộp tiền theo giá ngày công hiện hành.", "3/ Giao cho UBND {d} tổ chức thực hiện. Nghị quyết đã được "
         "kỳ họp thứ {i1}, HĐND {d} khóa {r} nhất trí thông qua."),
        "HĐND {D}", ("HĐND {k}", "HĐND các xã", "Lưu"), authority=("HỘI ĐỒNG NHÂN DÂN {D}",),
        grounds=("Căn cứ Luật Tổ chức HĐND và UBND;", "Theo đề nghị của Ủy ban nhân dân {d};"), highest=24,
    ),
    ReceivedPaper(
        (date(2013, 8, 5), TWO_LEVELS[1]), ("UBND {M}",), ("HỢP TÁC XÃ DỊCH VỤ", "NÔNG NGHIỆP {MN}"), ("/NQ-ĐHTV",
         "/NQ-HTX"), "{mn}", (("TM. ĐẠI HỘI THÀNH VIÊN", "CHỦ TỌA"), ("TM. HỘI ĐỒNG QUẢN TRỊ", "CHỦ TỊCH"), ("CHỦ "
          "TỊCH HỘI ĐỒNG QUẢN TRỊ",)),
        ("Đại hội thành viên thường niên năm {year}", "Về phương án sản xuất kinh doanh và phân phối thu nhập năm "
         "{year}", "V/v thu thủy lợi phí nội đồng và bảo vệ đồng ruộng vụ Đông Xuân {last} - {year}"),
        ("~ Thông qua báo cáo kết quả và kế hoạch với các chỉ tiêu:", "@", "~ Mức thu dịch vụ: tưới tiêu {a} kg "
         "thóc/sào; bảo vệ đồng {i0} kg thóc/sào/vụ; trích quỹ phát triển {sum} đồng.", "~ Hội đồng quản trị, Ban "
         "kiểm soát và toàn thể thành viên có trách nhiệm thi hành Nghị quyết này."),
        "HTX DVNN {MN}", ("UBND {m}", "Các đội", "Lưu HTX"), authority=("ĐẠI HỘI THÀNH VIÊN",),
        grounds=("Căn cứ Luật Hợp tác xã;", "Căn cứ Điều lệ Hợp tác xã Dịch vụ nông nghiệp {mn};", "Căn cứ Biên bản "
         "Đại hội ngày {before} với {x} thành viên dự;"), rows="farming", highest=12,
    ),
)  # fmt: skip
DIRECTIVES = (
    ReceivedPaper(
        (date(2005, 1, 10), DECREE[1]), (), ("ỦY BAN NHÂN DÂN", "{D}"), ("/CT-UBND",), "{dn}", CHAIR,
        ("Về việc tăng cường công tác phòng cháy, chữa cháy rừng mùa khô hanh năm {year}", "V/v tổ chức sản xuất vụ "
         "Hè Thu, vụ Mùa năm {year}", "Về công tác tuyển chọn, gọi công dân nhập ngũ năm {next}"),
        ("Thời gian qua công tác này trên địa bàn {d} đạt kết quả khá; tuy nhiên một số xã còn chủ quan. Để khắc "
         "phục, Chủ tịch UBND {d} yêu cầu:", "1. UBND các xã, thị trấn: rà soát, kiện toàn ban chỉ huy; trực 24/24 "
         "giờ.", "2. Các phòng, ban theo chức năng thực hiện các nội dung:", "@", "3. Chánh Văn phòng theo dõi, đôn "
         "đốc. Chỉ thị này có hiệu lực từ ngày ký./."),
        "ỦY BAN NHÂN DÂN {D}", ("TT. Huyện ủy, HĐND", "Các phòng, ban, ngành", "UBND các xã, thị trấn", "Lưu: VT"),
        rows="works", highest=16,
    ),
    ReceivedPaper(
        TWO_LEVELS, (), ("ỦY BAN NHÂN DÂN", "{M}"), ("/CT-UBND",), "{mn}", CHAIR,
        ("Về việc tăng cường kỷ luật, kỷ cương hành chính và nâng cao chất lượng phục vụ nhân dân tại Trung tâm Phục "
         "vụ hành chính công {m}", "Về tăng cường quản lý đất đai, trật tự xây dựng trên địa bàn {m}", "Về phòng, "
        "chống dịch bệnh và bảo đảm an toàn thực phẩm"), ("Qua kiểm tra, UBND {m} còn {a} hồ sơ giải quyết chậm. Chủ "
         "tịch UBND {m} chỉ thị:", "1. Thủ trưởng các phòng, đơn vị thực hiện nghiêm giờ làm việc; xin lỗi bằng văn "
         "bản khi trễ hẹn.", "2. Giao Phòng Kinh tế, Phòng Văn hóa - Xã hội:", "@", "Yêu cầu các đơn vị, các thôn "
        "nghiêm túc thực hiện Chỉ thị này./."), "ỦY BAN NHÂN DÂN {M}", ("UBND {k} (b/c)", "TT. Đảng ủy, HĐND", "Các "
        "phòng, đơn vị", "Lưu: VT"), rows="works", highest=8,
    ),
    ReceivedPaper(
        (NINETIES[0], JOINT[0]), (), ("ỦY BAN NHÂN DÂN {K}",), ("/CT-UB", " CT/UB"), "{town}",
        (("TM. ỦY BAN NHÂN DÂN {K}", "K/T CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ("T/M UBND {K}", "CHỦ TỊCH")),
        ("V/v đẩy mạnh thu thuế nông nghiệp và nợ đọng năm {year}", "Về việc tăng cường quản lý giống cây trồng vụ "
         "Đông Xuân", "V/v tổ chức tổng điều tra ruộng đất và đăng ký thống kê"),
        ("Vụ sản xuất năm nay tuy gặp thời tiết khó khăn nhưng nông dân {k} cơ bản hoàn thành kế hoạch. UBND {k} chỉ "
         "thị:", "1- UBND các huyện, thị thu dứt điểm nợ đọng trước ngày {soon}.", "2- Sở Nông nghiệp, Sở Tài chính "
         "cử cán bộ xuống cơ sở đôn đốc, 10 ngày báo cáo một lần.", "Nhận được chỉ thị này, yêu cầu các ngành, các "
         "cấp thực hiện nghiêm túc."),
        "UBND {K}", ("TT Tỉnh ủy, HĐND", "Các sở, ban ngành", "UBND các huyện", "Lưu"), highest=36,
    ),
)  # fmt: skip
