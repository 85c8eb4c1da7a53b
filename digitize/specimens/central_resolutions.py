"""Resolutions of two bodies together, of committees of the Party and the unions and of a bank's board; directives of a
procuracy, the border guard, the Party's secretariat and a state corporation."""

from __future__ import annotations

from datetime import date

from digitize.specimens.central_papers import CentralPaper, Way
from digitize.specimens.registry_papers import CIRCULAR, WHOSE_PARTY, RegistryPaper

_FARMERS = CentralPaper(RegistryPaper(
    (date(2002, 2, 4), date(2012, 11, 26)), (), ("BỘ CÔNG AN -", "TRUNG ƯƠNG HỘI NÔNG DÂN", "VIỆT NAM"),
    ("/NQLT-BCA-HNDVN", "/NQLT-CA-ND"), "Hà Nội", (("BỘ CÔNG AN", "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"), ("BỘ TRƯỞNG", "BỘ "
     "CÔNG AN")),
    ("Về việc phối hợp hành động phòng ngừa, đấu tranh chống tội phạm và giáo dục người phạm tội tại gia đình và cộng "
     "đồng dân cư; vận động nông dân tham gia bảo vệ an ninh Tổ quốc", "Về phòng, chống ma túy trong nông thôn"),
    ("Bộ Công an và Trung ương Hội Nông dân Việt Nam thống nhất ra Nghị quyết liên tịch với những nội dung sau:", "1. "
     "Phát động nông dân tham gia phong trào toàn dân bảo vệ an ninh Tổ quốc; ký cam kết tại 100% chi, tổ hội.", "2. "
     "Nhận giáo dục, giúp đỡ ít nhất {x} người lầm lỗi tại cộng đồng; xây dựng {mo} mô hình điểm.", "3. Hai ngành định "
     "kỳ 6 tháng sơ kết, hàng năm tổng kết, khen thưởng.", "Nghị quyết này có hiệu lực kể từ ngày ký."),
    ("Ban Bí thư, Thủ tướng Chính phủ", "Công an, Hội Nông dân các tỉnh, TP", "Lưu: VP BCA, VP HND"), highest=12,
    partner=(("TM. BAN THƯỜNG VỤ", "TRUNG ƯƠNG HỘI NÔNG DÂN", "CHỦ TỊCH"), "BCH TRUNG ƯƠNG HỘI NÔNG DÂN VIỆT NAM"),
    ring="BỘ CÔNG AN", receiver="HỘI NÔNG DÂN {K}",
), (Way.SET, Way.BLANK, Way.COPIED), title="NGHỊ QUYẾT LIÊN TỊCH")  # fmt: skip
_PARTY = CentralPaper(RegistryPaper(
    (date(2018, 6, 4), date(2025, 1, 24)), ("ĐẢNG BỘ BỘ Y TẾ",), ("ĐẢNG ỦY BỆNH VIỆN", "ĐA KHOA TRUNG ƯƠNG {P}"),
    ("-NQ/ĐU", "-NQ/ĐUBV"), "{p}", (("T/M ĐẢNG ỦY", "BÍ THƯ"), ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ")),
    ("về lãnh đạo thực hiện cơ chế tự chủ, nâng cao chất lượng khám, chữa bệnh, đổi mới phong cách, thái độ phục vụ và "
     "phòng, chống tham nhũng, lãng phí, tiêu cực năm {year}", "về công tác phát triển đảng viên năm {year}", "lãnh "
     "đạo nhiệm vụ trọng tâm tháng {mo} năm {year}"),
    ("Hội nghị Đảng ủy ngày {day} đã thảo luận và quyết nghị:", "1- Chỉ tiêu: {x} nghìn lượt khám; 100% chi bộ hoàn "
     "thành tốt nhiệm vụ; kết nạp {mo} đảng viên mới.", "2- Tập trung lãnh đạo mua sắm, đấu thầu đúng pháp luật; sửa "
     "đổi quy chế chi tiêu nội bộ trong tháng {mo}.", "3- Giao các chi bộ, đoàn thể cụ thể hóa Nghị quyết; Ủy ban Kiểm "
     "tra giám sát, báo cáo.", "Nghị quyết này phổ biến đến đảng viên."),
    ("Đảng ủy Bộ Y tế (b/c)", "Các chi bộ trực thuộc", "Lưu VPĐU"), whose=WHOSE_PARTY, highest=90, receiver="CHI BỘ "
     "{x}",
), (Way.SET, Way.BLANK, Way.COPIED))  # fmt: skip
_BANK = CentralPaper(RegistryPaper(
    (CIRCULAR[0], date(2025, 9, 30)), (), ("NGÂN HÀNG THƯƠNG MẠI CỔ PHẦN", "HẰNG HẢI ĐÔNG DƯƠNG", "HỘI ĐỒNG QUẢN TRỊ"),
    ("/NQ-HĐQT", "/{year}/NQ-HĐQT"), "Hải Phòng", (("TM. HỘI ĐỒNG QUẢN TRỊ", "CHỦ TỊCH"), ("T/M HỘI ĐỒNG QUẢN TRỊ",
     "CHỦ TỊCH HĐQT"), ("CHỦ TỊCH HỘI ĐỒNG QUẢN TRỊ",)),
    ("V/v thông qua chủ trương phát hành trái phiếu ra công chúng, phương án sử dụng vốn thu được và đăng ký lưu ký, "
     "niêm yết trái phiếu tại Sở Giao dịch Chứng khoán Hà Nội", "Về việc thành lập Chi nhánh {p} và bổ nhiệm Giám đốc "
     "Chi nhánh"),
    ("Thông qua nội dung nêu tại tờ trình, giá trị tối đa {x} tỷ đồng.", "Giao Tổng Giám đốc thực hiện các thủ tục với "
     "Ngân hàng Nhà nước, Ủy ban Chứng khoán Nhà nước.", "Nghị quyết có hiệu lực kể từ ngày ký. Thành viên Hội đồng "
     "quản trị, Ban Điều hành chịu trách nhiệm thi hành."),
    ("Như Điều 3", "NHNN, UBCKNN, HNX", "Lưu: VP HĐQT"), authority=("HỘI ĐỒNG QUẢN TRỊ",),
    grounds=("Căn cứ Luật Các tổ chức tín dụng;", "Căn cứ Điều lệ Ngân hàng TMCP Hằng Hải Đông Dương;", "Căn cứ Biên "
     "bản họp Hội đồng quản trị số {y}/BB-HĐQT ngày {date},"), highest=240, receiver="CHI NHÁNH {P}", ring="NGÂN HÀNG "
     "TMCP HẰNG HẢI ĐÔNG DƯƠNG",
), (Way.SET, Way.SET, Way.FADED))  # fmt: skip
_UNION = CentralPaper(RegistryPaper(
    (date(2008, 3, 3), date(2024, 11, 29)), (), ("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM", "BAN CHẤP HÀNH"), ("/NQ-BCH",
     "/NQ-TLĐ", "b/NQ-BCH"), "Hà Nội", (("TM. BAN CHẤP HÀNH", "CHỦ TỊCH"), ("TM. BAN CHẤP HÀNH", "PHÓ CHỦ TỊCH THƯỜNG "
     "TRỰC")),
    ("Về nâng cao chất lượng thương lượng, ký kết và thực hiện thỏa ước lao động tập thể, chất lượng bữa ăn ca của "
     "người lao động trong các doanh nghiệp", "Về công tác phát triển đoàn viên, thành lập công đoàn cơ sở trong các "
     "doanh nghiệp khu vực ngoài nhà nước"),
    ("Ban Chấp hành Tổng Liên đoàn quyết nghị:", "# I. ĐÁNH GIÁ TÌNH HÌNH", "Cả nước có {x} nghìn thỏa ước được ký "
     "kết; nhiều bản sao chép luật, ít điều khoản có lợi hơn.", "# II. MỤC TIÊU, GIẢI PHÁP", "Phấn đấu 70% doanh "
     "nghiệp có tổ chức công đoàn ký thỏa ước; bữa ăn ca không dưới 15.000 đồng.", "Đoàn Chủ tịch chỉ đạo, hướng dẫn "
     "thực hiện Nghị quyết này."),
    ("Ủy viên BCH TLĐ", "LĐLĐ tỉnh, thành phố", "Lưu VT"), highest=14, receiver="LĐLĐ {K}",
), (Way.SET, Way.SET, Way.COPIED))  # fmt: skip
RESOLUTIONS = (_FARMERS, _PARTY, _BANK, _UNION)

_PROCURACY = CentralPaper(RegistryPaper(
    (date(2012, 1, 9), date(2026, 8, 31)), (), ("VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO",), ("/CT-VKSTC", "/CT-VKSTC-V7"), "Hà "
     "Nội",
    (("VIỆN TRƯỞNG",), ("KT. VIỆN TRƯỞNG", "PHÓ VIỆN TRƯỞNG THƯỜNG TRỰC")),
    ("Về tăng cường các biện pháp phòng, chống oan, sai và nâng cao trách nhiệm trong giải quyết các vụ án hình sự, "
     "yêu cầu bồi thường thiệt hại thuộc trách nhiệm của ngành Kiểm sát nhân dân", "Về công tác của ngành Kiểm sát "
     "nhân dân năm {next}"),
    ("Thời gian qua, toàn Ngành đã có nhiều cố gắng; tuy nhiên vẫn còn {mo} trường hợp Tòa án tuyên không phạm tội. "
     "Viện trưởng Viện kiểm sát nhân dân tối cao chỉ thị:", "1. Nắm chắc, quản lý đầy đủ tố giác, tin báo về tội phạm; "
     "kiểm sát chặt chẽ việc bắt, tạm giữ.", "2. Không phê chuẩn khi chưa đủ căn cứ; Kiểm sát viên phải trực tiếp hỏi "
     "cung.", "3. Vụ 7 chủ trì theo dõi, báo cáo trước ngày {soon}.", "Chỉ thị này có hiệu lực kể từ ngày ký./."),
    ("Thường trực Ban Bí thư (b/c)", "VKSND các cấp", "Lưu: VT, VP"), highest=14, receiver="VKSND {K}",
), (Way.SET, Way.SET, Way.COPIED))  # fmt: skip
_BORDER = CentralPaper(RegistryPaper(
    (date(2006, 2, 6), date(2025, 2, 24)), ("BỘ QUỐC PHÒNG",), ("BỘ TƯ LỆNH", "BỘ ĐỘI BIÊN PHÒNG"), ("/CT-BTL",
     "/CT-BP"),
    "Hà Nội", (("TƯ LỆNH",), ("KT. TƯ LỆNH", "PHÓ TƯ LỆNH - THAM MƯU TRƯỞNG"), ("CHÍNH ỦY",)),
    ("V/v tăng cường quản lý, sử dụng vũ khí, trang bị kỹ thuật, bảo đảm an toàn giao thông và duy trì kỷ luật trong "
     "Bộ đội Biên phòng dịp các ngày lễ lớn năm {year}", "Về công tác phòng, chống buôn lậu và gian lận thương mại qua "
     "biên giới"),
    ("Để thực hiện tốt nhiệm vụ, Tư lệnh Bộ đội Biên phòng chỉ thị:", "1. Bộ Chỉ huy Bộ đội Biên phòng các tỉnh, thành "
     "phố duy trì nghiêm chế độ trực sẵn sàng chiến đấu, quân số trực không dưới 75%.", "2. Quản lý chặt chẽ kho, xe, "
     "vũ khí; kiểm tra xong trước ngày {soon}.", "Nhận được Chỉ thị này, các đơn vị tổ chức thực hiện nghiêm."),
    ("BQP (b/c)", "BĐBP các tỉnh, TP", "Lưu: VT, TaM"), degrees=("Trung tướng ", "Thiếu tướng "), highest=26,
    receiver="BCH BĐBP {K}",
), (Way.BLANK, Way.SET, Way.FADED))  # fmt: skip
_SECRETARIAT = CentralPaper(RegistryPaper(
    (date(1997, 1, 13), date(2005, 12, 26)), (), ("BAN CHẤP HÀNH TRUNG ƯƠNG",), ("-CT/TW", " CT/TW"), "Hà Nội",
    (("T/M BỘ CHÍNH TRỊ", "THƯỜNG VỤ BỘ CHÍNH TRỊ"), ("T/M BAN BÍ THƯ",)),
    ("về việc xây dựng đội ngũ cán bộ y tế cơ sở, củng cố và hoàn thiện mạng lưới y tế xã, phường, thị trấn", "về việc "
     "thực hiện nếp sống văn minh trong việc cưới, việc tang, lễ hội, khắc phục mê tín, hủ tục và tổ chức lãng phí"),
    ("Những năm gần đây, kinh tế phát triển, đời sống nhân dân được cải thiện, song công tác này còn yếu kém. Các cấp "
     "ủy, tổ chức đảng cần:", "1- Nâng cao nhận thức của cán bộ, đảng viên; cấp ủy đưa vào chương trình công tác hàng "
     "năm.", "2- Ban cán sự đảng Chính phủ chỉ đạo ban hành chính sách, đầu tư ngân sách.", "3- Các ban của Trung ương "
     "theo dõi, kiểm tra.", "Chỉ thị này được phổ biến đến chi bộ."),
    ("Các tỉnh ủy, thành ủy", "Các ban cán sự đảng, đảng đoàn", "Lưu Văn phòng Trung ương"), whose=WHOSE_PARTY,
     highest=60,
    receiver="{T} {P}",
), (Way.COPIED, Way.FADED, Way.SET))  # fmt: skip
DIRECTIVES = (_PROCURACY, _BORDER, _SECRETARIAT)
