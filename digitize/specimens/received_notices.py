"""Notices of tax branches, insurance offices, waterworks, schools and committees to people and those below them."""

from __future__ import annotations

from datetime import date

from digitize.specimens.received_papers import COMMITTEE, DECREE, JOINT, NINETIES, TWO_LEVELS, ReceivedPaper

_CHIEF = (("CHI CỤC TRƯỞNG",), ("KT. CHI CỤC TRƯỞNG", "PHÓ CHI CỤC TRƯỞNG"))
_DUE = (
    "# I. THÔNG TIN ĐỊNH DANH", "= 1. Tên người nộp thuế:|{NAME}", "= 2. Mã số thuế/Số giấy tờ:|{id}", "= 3. Địa chỉ "
    "gửi thông báo:|{home}", "# II. THÔNG TIN VỀ ĐẤT, NHÀ Ở", "= 1. Thửa đất số:|{x}||Tờ bản đồ số:|{a}", "= 2. Tên "
    "đường/vùng:|{v}, {m}", "= 3. Diện tích:|{y} m2||Nguồn gốc:|Nhận chuyển nhượng", "# III. SỐ TIỀN PHẢI NỘP",
    "= 1. Giá trị nhà, đất tính lệ phí trước bạ:|{z}.000.000 đồng (mức thu 0,5%)", "= 2. Số tiền phải nộp (làm tròn "
    "đến đồng):|{sum}", "(Bằng chữ: {words})", "# IV. THỜI HẠN NỘP",
    "Chậm nhất là ngày {soon}. Quá ngày phải nộp mà chưa nộp thì người nộp thuế phải nộp tiền chậm nộp 0,03%/ngày "
    "tính trên số tiền chậm nộp. Nếu có vướng mắc, liên hệ Bộ phận Một cửa theo số điện thoại 0{i0}38.{x}.{y} để được "
    "hướng dẫn./.",
)  # fmt: skip
_DISTRICT_TAX = ReceivedPaper(  # Form 01/TB-LPTB of Circular 80/2021
    (date(2014, 10, 6), date(2018, 9, 28)), ("CỤC THUẾ {K}",), ("CHI CỤC THUẾ", "{D}"), ("/TB-CCT",), "{dn}", _CHIEF,
    ("Nộp lệ phí trước bạ nhà, đất", "Nộp tiền về thuế thu nhập cá nhân từ chuyển nhượng bất động sản", "Nộp tiền sử "
     "dụng đất đối với hộ {who}, {m}, {d}"),
    _DUE, "CHI CỤC THUẾ {D}", ("{Who}", "CN VPĐKĐĐ {d}", "Lưu: VT, LPTB"), form_code=("Mẫu số: 01-1/LPTB",),
    grounds=("Căn cứ Luật Quản lý thuế và các văn bản hướng dẫn thi hành;", "Căn cứ Phiếu chuyển thông tin để xác "
     "định nghĩa vụ tài chính số {x} ngày {before} của Văn phòng Đăng ký đất đai; Chi cục Thuế {d} thông báo:"),
      highest=9600,
)  # fmt: skip
_REGION_TAX = ReceivedPaper(
    (date(2022, 1, 4), date(2025, 2, 21)), ("CỤC THUẾ {K}",), ("CHI CỤC THUẾ KHU VỰC", "{DN}"), ("/TB-CCTKV",
     "/TB-CCT"), "{dn}", _CHIEF,
    ("Nộp tiền về lệ phí trước bạ nhà, đất", "Nộp tiền về thuế sử dụng đất phi nông nghiệp năm {year}", "Về việc nộp "
     "thuế thu nhập cá nhân đối với hoạt động chuyển nhượng, nhận thừa kế và nhận quà tặng là bất động sản"),
    _DUE, "CHI CỤC THUẾ KV {DN}", ("{Who}", "Lưu: VT, TBTK"), form_code=("Mẫu số: 01/TB-LPTB", "(Ban hành kèm theo "
     "Thông tư số 80/2021/TT-BTC)"),
    grounds=("Căn cứ Luật Quản lý thuế số 38/2019/QH14;", "Căn cứ hồ sơ khai lệ phí trước bạ ngày {before} và Phiếu "
     "chuyển thông tin địa chính số {x};"), highest=32000,
)  # fmt: skip
_BASE_TAX = ReceivedPaper(
    TWO_LEVELS, ("THUẾ {K}",), ("THUẾ CƠ SỞ {i0} {K}",), ("/TB-CS{i0}", "/TB-TCS{i0}"), "{town}",
    (("TRƯỞNG THUẾ CƠ SỞ",), ("KT. TRƯỞNG THUẾ CƠ SỞ", "PHÓ TRƯỞNG THUẾ CƠ SỞ")),
    ("Nộp tiền về lệ phí trước bạ nhà, đất", "Về việc nộp tiền sử dụng đất", "Nộp tiền về thuế thu nhập cá nhân từ "
     "chuyển nhượng bất động sản"),
    _DUE, "THUẾ CƠ SỞ {i0}", ("{Who}", "Lưu: VT, CNTK"), form_code=("Mẫu số: 01/TB-LPTB",), highest=41000, sans=True,
    grounds=("Căn cứ Luật Quản lý thuế và các văn bản hướng dẫn;", "Căn cứ Phiếu chuyển thông tin số {x} ngày "
     "{before} của Chi nhánh Văn phòng Đăng ký đất đai;"),
)  # fmt: skip
_INSURANCE = ReceivedPaper(  # Form C12-TS of Decision 595/QĐ-BHXH
    (date(2017, 7, 3), DECREE[1]), ("BẢO HIỂM XÃ HỘI {K}",), ("BẢO HIỂM XÃ HỘI {D}",), ("/TB-BHXH",), "{dn}",
    (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
    ("Kết quả đóng BHXH, BHYT, BHTN, BHTNLĐ, BNN tháng {mo} năm {year}", "Về việc chậm đóng BHXH, BHYT, BHTN đến "
     "tháng {mo} năm {year}"),
    ("Cơ quan BHXH thông báo kết quả đóng của đơn vị như sau:", "@", "Số phải đóng: {sum} đồng. Bằng chữ: {words}.",
     "Đề nghị đơn vị kiểm tra, đối chiếu và nộp tiền trước ngày {soon}; nếu chưa thống nhất đề nghị đến cơ quan BHXH "
     "để giải quyết. Quá thời hạn trên, số liệu thông báo là đúng."),
    "BHXH {D}", ("Như trên", "Lưu: VT"), addressees=("Trường THCS {s} - Mã đơn vị: HX{x}1Z",), form_code=("Mẫu C12-TS",
     "(Ban hành kèm theo QĐ số 595/QĐ-BHXH ngày 14/4/2017)"), rows="owed", highest=3100,
)  # fmt: skip
_WATER = ReceivedPaper(
    (date(2006, 5, 8), TWO_LEVELS[1]), ("CÔNG TY CỔ PHẦN CẤP NƯỚC {P}",), ("XÍ NGHIỆP CẤP NƯỚC SỐ {i0}",), ("/TB-XNCN",
     "/TB-CN{i}", "/TB"), "{town}", (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
    ("Về việc tạm ngừng cấp nước để súc xả, sửa chữa tuyến ống", "V/v điều chỉnh giá tiêu thụ nước sạch năm {year}",
     "Về việc thay đồng hồ nước định kỳ tại {v}, {m}", "V/v ngừng dịch vụ cấp nước do nợ tiền nước"),
    ("Để đảm bảo chất lượng nước và an toàn mạng lưới, Xí nghiệp sẽ súc xả đường ống D{x} và đấu nối tuyến mới tại "
     "khu vực {m}.", "- Thời gian: từ 08 giờ 00 đến 16 giờ 30 ngày {soon}.", "- Phạm vi ảnh hưởng: {v} và các khu dân "
     "cư lân cận thuộc {m}.", "Đề nghị khách hàng dự trữ nước và khóa van sau đồng hồ. Trường hợp mưa bão, lịch được "
     "dời sang ngày kế tiếp.", "Xí nghiệp rất mong sự thông cảm của quý khách hàng. Điện thoại trực: 0225.3{x}.{y}."),
    "XN CẤP NƯỚC SỐ {i0}", ("UBND {m}", "Đài truyền thanh", "Lưu: VT"), sans=True, highest=260,
    addressees=("Quý khách hàng sử dụng nước tại {m}",),
)  # fmt: skip
_CONCLUDED = ReceivedPaper(
    (date(2012, 2, 6), DECREE[1]), ("UBND {D}",), ("VĂN PHÒNG HĐND VÀ UBND",), ("/TB-VP", "/TB-VPUBND"), "{dn}",
    (("CHÁNH VĂN PHÒNG",), ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), ("KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG")),
    ("Kết luận của đồng chí {name} - Phó Chủ tịch UBND {d} tại buổi làm việc với {m} về công tác giải phóng mặt bằng "
     "dự án đường gom và khu tái định cư", "Ý kiến kết luận của Chủ tịch UBND {d} tại phiên tiếp công dân định kỳ "
     "tháng {mo} năm {year}", "Lịch tiếp công dân của lãnh đạo UBND {d} tháng {mo} năm {year}"),
    ("Ngày {before}, UBND {d} tổ chức buổi làm việc. Tham dự có lãnh đạo các phòng: Tài nguyên và Môi trường, Tài "
     "chính - Kế hoạch, Thanh tra, Trung tâm Phát triển quỹ đất và UBND {m}. Sau khi nghe báo cáo, đồng chí chủ trì "
     "kết luận:", "1. Giao UBND {m} hoàn thành xác nhận nguồn gốc đất của {a} hộ còn lại trước ngày {soon}.", "2. "
     "Giao Phòng Tài nguyên và Môi trường trình giá đất cụ thể; phân công theo bảng sau:", "@", "Văn phòng thông báo "
     "để các đơn vị biết, thực hiện./."),
    "VĂN PHÒNG UBND {D}", ("TT. HU, HĐND, UBND", "Các phòng, ban liên quan", "UBND {m}", "Lưu: VT"), rows="works",
    highest=420,
)  # fmt: skip
_POSTED = ReceivedPaper(
    TWO_LEVELS, (), ("ỦY BAN NHÂN DÂN", "{M}"), ("/TB-UBND",), "{mn}", COMMITTEE,
    ("Về việc niêm yết công khai mất Giấy chứng nhận quyền sử dụng đất của {who}", "Về việc công khai hồ sơ chuyển "
    "nhượng, tặng cho quyền sử dụng đất chưa có Giấy chứng nhận", "Niêm yết công khai kết quả kiểm tra hồ sơ đăng ký, "
     "cấp Giấy chứng nhận quyền sử dụng đất lần đầu tại {v}, {m}"), ("UBND {m} nhận được đơn của {who}, sinh ngày "
     "{born}, thường trú tại {home}.", "Danh sách, nội dung niêm yết:", "@", "Thời gian niêm yết: 15 ngày, kể từ ngày "
    "{date} đến hết ngày {soon} tại trụ sở UBND {m} và nhà văn hóa {v}.", "Mọi ý kiến xin gửi về Phòng Kinh tế (trong "
     "giờ hành chính) để xem xét. UBND {m} thông báo để nhân dân được biết./."), "ỦY BAN NHÂN DÂN {M}", ("Đài phát "
      "thanh", "Các thôn, tổ dân phố", "Lưu: VT, KT"), rows="plots", highest=380,
)  # fmt: skip
_SCHOOL = ReceivedPaper(
    (date(2005, 5, 23), DECREE[1]), ("UBND {D}",), ("TRƯỜNG THCS {S}",), ("/TB-THCS", "/TB-HĐTS", "/TB"), "{dn}",
    (("HIỆU TRƯỞNG",), ("TM. HỘI ĐỒNG TUYỂN SINH", "CHỦ TỊCH"), ("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG")),
    ("Tuyển sinh vào lớp 6 năm học {sy}", "V/v thu, nộp học phí và các khoản dịch vụ phục vụ hoạt động giáo dục năm "
     "học {sy}", "Về việc họp cha mẹ học sinh cuối học kỳ I năm học {sy}"),
    ("Căn cứ hướng dẫn của Phòng Giáo dục và Đào tạo, nhà trường thông báo:", "1. Đối tượng: học sinh hoàn thành "
     "chương trình tiểu học, cư trú tại {m}, đúng độ tuổi.", "2. Thời gian nhận hồ sơ: từ ngày {date} đến ngày {soon} "
     "(sáng từ 7 giờ 30 đến 11 giờ); quy mô các khối lớp hiện nay:", "@", "3. Hồ sơ: đơn dự tuyển, bản sao giấy khai "
     "sinh, học bạ tiểu học. Nhà trường kính báo."),
    "TRƯỜNG THCS {S}", ("Phòng GD&ĐT (b/c)", "Niêm yết", "Lưu VT"), rows="forms", highest=60,
)  # fmt: skip
_OLD = ReceivedPaper(
    (NINETIES[0], JOINT[0]), ("UBND {K}",), ("UBND {D}",), ("/TB-UB", " TB/UB"), "{dn}", (("TL. CHỦ TỊCH UBND {D}",
     "CHÁNH VĂN PHÒNG"), ("TM. UBND {D}", "K/T CHỦ TỊCH", "P. CHỦ TỊCH")),
    ("V/v thu thuế nhà đất năm {year}", "V/v đăng ký đàn gia súc và thu phí kiểm soát giết mổ", "Về việc khám tuyển "
     "nghĩa vụ quân sự đợt {i0} năm {year}", "V/v cấm chăn thả trâu bò và bảo vệ công trình thủy nông"),
    ("Thực hiện Chỉ thị của UBND {k}, UBND {d} thông báo để các xã, thị trấn, cơ quan đóng trên địa bàn biết:", "1- "
     "Thời gian thực hiện kể từ ngày {soon}.", "2- Mức thu và đối tượng thực hiện theo Pháp lệnh hiện hành, hộ chính "
     "sách được xét giảm, miễn.", "3- UBND các xã, thị trấn niêm yết công khai và báo cáo kết quả về huyện trước ngày "
     "25 hàng tháng.", "Vậy thông báo để các đơn vị và nhân dân biết thực hiện."),
    "UBND {D}", ("TT Huyện ủy, HĐND", "Các xã, thị trấn", "Lưu VP"), highest=90,
)  # fmt: skip
NOTICES = (_DISTRICT_TAX, _REGION_TAX, _BASE_TAX, _INSURANCE, _WATER, _CONCLUDED, _POSTED, _SCHOOL, _OLD)
