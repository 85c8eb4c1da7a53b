"""Directives on epidemics, examinations and holidays, and resolutions of provincial councils and central bodies."""

from __future__ import annotations

from datetime import date

from digitize.specimens.dispatch_papers import CHAIRMAN, COMMITTEE, MINISTER, OLD
from digitize.specimens.registry_papers import CIRCULAR, COMMUNES, DECREE, RegistryPaper

DIRECTIVES = (
    RegistryPaper(
        (date(2007, 11, 5), date(2010, 12, 20)), (), ("BỘ Y TẾ",), ("/CT-BYT", "/{year}/CT-BYT"), "Hà Nội", ((
         "BỘ TRƯỞNG",), *MINISTER),
        ("Về việc tăng cường công tác phòng, chống dịch tiêu chảy cấp nguy hiểm", "Về việc tăng cường thực hiện các "
         "giải pháp nâng cao chất lượng khám bệnh, chữa bệnh", "Về việc chủ động triển khai các biện pháp phòng chống "
         "dịch, bệnh mùa đông - xuân"),
        ("Trong thời gian qua, ngành y tế đã có nhiều cố gắng trong công tác phòng, chống dịch bệnh. Tuy nhiên, tại "
         "một số địa phương dịch bệnh còn diễn biến phức tạp. Bộ trưởng Bộ Y tế chỉ thị:", "1. Giám đốc Sở Y tế các "
         "tỉnh, thành phố trực thuộc Trung ương tham mưu cho Uỷ ban nhân dân cùng cấp chỉ đạo các ban, ngành phối hợp "
         "triển khai; bảo đảm đủ thuốc, hoá chất, kinh phí.", "2. Cục trưởng Cục Y tế dự phòng và Môi trường tổ chức "
         "các đội chống dịch cơ động; giám sát chặt chẽ, phát hiện sớm, bao vây, dập tắt ổ dịch.", "3. Cục trưởng Cục "
         "An toàn vệ sinh thực phẩm tăng cường thanh tra, kiểm tra thức ăn đường phố.", "Nhận được Chỉ thị này yêu "
         "cầu các đơn vị nghiêm túc thực hiện và báo cáo kết quả về Bộ Y tế./."),
        ("Phó Thủ tướng (để báo cáo)", "Văn phòng Chính phủ", "UBND các tỉnh, TP trực thuộc TW (để phối hợp)",
         "Các đơn vị thuộc, trực thuộc Bộ", "Sở Y tế, Trung tâm YTDP các tỉnh", "Lưu: VT, DPMT, PC"),
        highest=12, receiver="SỞ Y TẾ {K}",
    ),
    RegistryPaper(
        OLD, (), ("UỶ BAN NHÂN DÂN", "{K}"), ("/{year}/CT-UB", "/CT-UB", "/CT.UB"), "{place}", (("TM. UBND {K}",
         "CHỦ TỊCH"), ("T/M UỶ BAN NHÂN DÂN {K}", "K/T CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ("V/v tăng cường các biện pháp cấp bách phòng chống dịch cúm gia cầm", "Về việc tổ chức các kỳ thi tốt nghiệp "
         "năm học {last} - {year}", "Về việc phòng, chống lụt, bão và tìm kiếm cứu nạn năm {year}"),
        ("Thực hiện chỉ đạo của Thủ tướng Chính phủ, Uỷ ban nhân dân {k} chỉ thị các ngành, các cấp:", "1/ Thành lập, "
         "kiện toàn ngay Ban chỉ đạo từ tỉnh đến xã, phân công thành viên phụ trách từng địa bàn.", "2/ Sở Tài chính, "
         "Kho bạc Nhà nước bảo đảm đủ kinh phí; các ngành Công an, Quân đội bố trí lực lượng tham gia.", "3/ Đài Phát "
         "thanh - Truyền hình, Báo tăng thời lượng tuyên truyền để nhân dân biết và tự giác thực hiện.", "Nhận được "
         "chỉ thị này, yêu cầu thủ trưởng các ngành, Chủ tịch UBND các huyện, thị nghiêm túc triển khai thực hiện."),
        ("Văn phòng Chính phủ (b/c)", "TT Tỉnh uỷ, HĐND", "Các ngành, các huyện, thị", "Lưu VT"),
        authority=("UỶ BAN NHÂN DÂN {K}",), highest=36, receiver="UBND {D}",
    ),
    RegistryPaper(
        (date(2015, 2, 2), date(2019, 6, 20)), (), ("ỦY BAN NHÂN DÂN", "{K}"), ("/CT-UBND",), "{place}", COMMITTEE,
        ("Về việc tổ chức Kỳ thi trung học phổ thông quốc gia năm {year} tại {k}", "Về việc tăng cường chỉ đạo công "
         "tác tuyển sinh đầu cấp và thi THPT quốc gia năm {year}"),
        ("Để bảo đảm Kỳ thi trung học phổ thông quốc gia diễn ra an toàn, nghiêm túc, đúng quy chế, Chủ tịch Ủy ban "
         "nhân dân {k} yêu cầu:", "1. Sở Giáo dục và Đào tạo là cơ quan thường trực, chủ trì tổ chức in sao đề thi, "
         "bố trí điểm thi, cán bộ coi thi, chấm thi; tổ chức ôn tập cho học sinh.", "2. Công an chỉ đạo bảo vệ an "
         "toàn tuyệt đối khu vực in sao, vận chuyển đề thi và bài thi; phân luồng giao thông.", "3. Sở Y tế, Công ty "
         "Điện lực, Tỉnh đoàn có phương án bảo đảm vệ sinh an toàn thực phẩm, cấp điện ổn định, tiếp sức thí sinh ở "
         "xa.", "4. Chủ tịch UBND các huyện, thành phố chịu trách nhiệm về điều kiện tổ chức thi trên địa bàn.",
         "Yêu cầu các đơn vị nghiêm túc thực hiện Chỉ thị này./."),
        ("Bộ GD&ĐT (b/c)", "TT Tỉnh ủy, TT HĐND (b/c)", "Chủ tịch, các PCT UBND", "Các sở, ngành liên quan",
         "UBND các huyện, thành phố", "Lưu: VT, KGVX"),
        highest=18, receiver="SỞ GD&ĐT {K}",
    ),
    RegistryPaper(
        (DECREE[0], date(2024, 12, 27)), (), ("ỦY BAN NHÂN DÂN", "{K}"), ("/CT-UBND", "/CT-CT.UBND"), "{place}", (*
         CHAIRMAN, ("Q. CHỦ TỊCH",)),
        ("Về việc tổ chức các hoạt động đón Tết Nguyên đán năm {next} vui tươi, lành mạnh, an toàn, tiết kiệm",
         "Về việc tăng cường các biện pháp bảo đảm đón Tết", "Về bảo đảm an sinh xã hội, bình ổn giá cả, trật tự an "
         "toàn trước, trong và sau Tết Nguyên đán năm {next} trên địa bàn {k}"),
        ("Thực hiện chỉ đạo của Ban Bí thư, Thủ tướng Chính phủ, Chủ tịch Ủy ban nhân dân {k} yêu cầu Thủ trưởng các "
         "sở, ban, ngành, Chủ tịch UBND cấp huyện tập trung thực hiện:", "1. Quan tâm chăm lo đời sống đối tượng "
         "chính sách, hộ nghèo, người lao động mất việc làm; không để người dân nào thiếu đói, đứt bữa.",
         "2. Sở Công Thương, Cục Quản lý thị trường theo dõi sát cung cầu; kiểm tra, xử lý nghiêm hành vi đầu cơ, găm "
         "hàng, tăng giá bất hợp lý.", "3. Công an {k} mở đợt cao điểm tấn công trấn áp tội phạm; ngăn chặn việc sản "
         "xuất, vận chuyển, đốt pháo nổ trái phép.", "4. Nghiêm cấm sử dụng ngân sách, xe công đi lễ hội, chúc Tết; "
         "không tổ chức liên hoan, tiệc tùng trong giờ làm việc.", "Giao Văn phòng Ủy ban nhân dân theo dõi, đôn đốc, "
         "tổng hợp báo cáo./."),
        ("Văn phòng Chính phủ (b/c)", "Thường trực Tỉnh ủy", "Đoàn ĐBQH, MTTQ và các đoàn thể", "Các sở, ban, ngành",
         "UBND các huyện, thị xã, thành phố", "Báo, Đài PTTH", "VP UBND: CVP, các PCVP, các phòng", "Lưu: VT, TH1"),
        highest=26, receiver="SỞ CÔNG THƯƠNG {K}",
    ),
    RegistryPaper(
        (DECREE[0], date(2025, 2, 14)), (), ("NGÂN HÀNG NHÀ NƯỚC", "VIỆT NAM"), ("/CT-NHNN",), "Hà Nội", ((
         "THỐNG ĐỐC",), ("KT. THỐNG ĐỐC", "PHÓ THỐNG ĐỐC"), ("KT. THỐNG ĐỐC", "PHÓ THỐNG ĐỐC THƯỜNG TRỰC")),
        ("Về tổ chức thực hiện các nhiệm vụ trọng tâm của ngành ngân hàng trong năm {year}", "Về việc tăng cường "
         "phòng, chống, ngăn chặn vi phạm pháp luật trong hoạt động thanh toán"),
        ("Để triển khai các Nghị quyết của Quốc hội, Chính phủ, Thống đốc Ngân hàng Nhà nước Việt Nam yêu cầu:",
         "# 1. Đối với các đơn vị thuộc Ngân hàng Nhà nước", "a) Vụ Chính sách tiền tệ chủ trì tham mưu điều hành lãi "
         "suất, tỷ giá linh hoạt, phù hợp diễn biến thị trường.", "b) Cơ quan Thanh tra, giám sát ngân hàng tăng "
         "cường giám sát rủi ro, xử lý nợ xấu.", "# 2. Đối với các tổ chức tín dụng, chi nhánh ngân hàng nước ngoài",
         "Tiết giảm chi phí hoạt động, đơn giản hóa thủ tục cho vay; không thu phí ngoài quy định.", "Thủ trưởng các "
         "đơn vị chịu trách nhiệm thi hành Chỉ thị này./."),
        ("Văn phòng Chính phủ (để báo cáo)", "Ban Lãnh đạo NHNN", "Các đơn vị thuộc NHNN", "Các TCTD, chi nhánh NHNNg",
         "Hiệp hội Ngân hàng Việt Nam", "Lưu: VP, CSTT"),
        highest=9, receiver="NHNN CHI NHÁNH {K}",
    ),
    RegistryPaper(
        (date(2012, 5, 7), CIRCULAR[1]), (), ("BỘ GIAO THÔNG VẬN TẢI",), ("/CT-BGTVT",), "Hà Nội", (("BỘ TRƯỞNG",), *
         MINISTER),
        ("Về việc tăng cường công tác bảo đảm trật tự, an toàn giao thông và phục vụ nhân dân đi lại trong dịp Tết "
         "Dương lịch và Tết Nguyên đán năm {next}", "Về việc tăng cường quản lý vận tải hành khách trong các dịp nghỉ "
         "lễ"),
        ("Nhằm chủ động phục vụ nhu cầu đi lại của nhân dân, Bộ trưởng Bộ Giao thông vận tải yêu cầu Thủ trưởng các "
         "cơ quan, đơn vị trong Ngành thực hiện nghiêm túc các nhiệm vụ:", "1. Tổng cục Đường bộ Việt Nam chỉ đạo các "
         "Cục Quản lý đường bộ, Sở Giao thông vận tải kiểm tra điều kiện kinh doanh vận tải, bến xe; niêm yết giá vé.",
         "2. Cục Đăng kiểm Việt Nam, các Cục Hàng không, Hàng hải, Đường thủy nội địa, Đường sắt kiểm soát chặt chẽ "
         "chất lượng phương tiện.", "3. Thanh tra Bộ công bố đường dây nóng, tiếp nhận và xử lý kịp thời phản ánh của "
         "hành khách.", "Giao Vụ An toàn giao thông theo dõi, tổng hợp, báo cáo Bộ trưởng./."),
        ("Thủ tướng Chính phủ (để b/c)", "Ủy ban ATGT Quốc gia", "UBND các tỉnh, TP trực thuộc TW", "Các Tổng cục, "
         "Cục thuộc Bộ", "Các Sở GTVT", "Lưu: VT, ATGT"),
        highest=24, receiver="SỞ GIAO THÔNG VẬN TẢI {K}",
    ),
    RegistryPaper(
        (date(2019, 3, 4), date(2020, 2, 28)), (), ("BỘ NÔNG NGHIỆP", "VÀ PHÁT TRIỂN NÔNG THÔN"), ("/CT-BNN-TY",
         "/CT-BNN-TCTS"), "Hà Nội", (("BỘ TRƯỞNG",), *MINISTER),
        ("Về việc tập trung triển khai quyết liệt các giải pháp phòng, chống bệnh Dịch tả lợn Châu Phi", "Về một số "
         "giải pháp cấp bách chống khai thác hải sản bất hợp pháp, không báo cáo và không theo quy định"),
        ("Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn yêu cầu Thủ trưởng các đơn vị thuộc Bộ, đề nghị Chủ tịch "
         "Ủy ban nhân dân các tỉnh, thành phố tập trung chỉ đạo:", "1. Huy động lực lượng, bố trí kinh phí, giám sát "
         "chặt chẽ trên địa bàn; công bố kịp thời, không giấu diếm thông tin.", "2. Đình chỉ, xử lý nghiêm người đứng "
         "đầu địa phương để xảy ra vi phạm mà không có biện pháp ngăn chặn.", "3. Cục trưởng các Cục chuyên ngành cử "
         "đoàn công tác hướng dẫn, kiểm tra tại cơ sở, báo cáo hằng tuần.", "Chỉ thị này có hiệu lực từ ngày ký./."),
        ("Thủ tướng Chính phủ (để b/c)", "Phó Thủ tướng (để b/c)", "UBND các tỉnh, thành phố", "Sở NN&PTNT các tỉnh, "
         "thành phố", "Lưu: VT, TY"),
        highest=99, receiver="SỞ NN VÀ PTNT {K}",
    ),
    RegistryPaper(
        (date(2025, 8, 4), date(2025, 12, 26)), (), ("ỦY BAN NHÂN DÂN", "{K}"), ("/CT-UBND",), "{place}", CHAIRMAN,
        ("Về việc triển khai Tháng cao điểm làm sạch dữ liệu đất đai, dữ liệu hộ tịch trên địa bàn {k}", "Về đẩy "
         "nhanh số hóa hồ sơ, kết quả giải quyết thủ tục hành chính", "Về việc chấn chỉnh hoạt động của Trung tâm "
         "Phục vụ hành chính công cấp xã"),
        ("Sau thời gian vận hành chính quyền địa phương 02 cấp, hoạt động cơ bản thông suốt; tuy nhiên còn một số hạn "
         "chế. Chủ tịch Ủy ban nhân dân {k} yêu cầu:", "1. Giám đốc các sở, Chủ tịch Ủy ban nhân dân các xã, phường "
         "trực tiếp chỉ đạo, không giao khoán cho cấp phó.", "2. Sở Khoa học và Công nghệ bảo đảm hạ tầng, đường "
         "truyền, an toàn thông tin; hỗ trợ kỹ thuật 24/7.", "3. Sở Nội vụ kiểm tra công vụ đột xuất, đề xuất xử lý "
         "trường hợp chậm trễ, gây phiền hà.", "Chỉ thị này có hiệu lực kể từ ngày ký ban hành./."),
        ("Bộ Nội vụ (b/c)", "TT Tỉnh ủy, TT HĐND (b/c)", "CT, các PCT UBND", "Các sở, ban, ngành", "UBND các xã, "
         "phường, đặc khu", "Lưu: VT, NC3"),
        highest=21, receiver="UBND {M}",
    ),
)  # fmt: skip
RESOLUTIONS = (
    RegistryPaper(
        (date(2005, 7, 11), date(2010, 12, 20)), (), ("HỘI ĐỒNG NHÂN DÂN", "{K}"), ("/{year}/NQ-HĐND", "/NQ-HĐND"),
         "{place}", (("CHỦ TỊCH",), ("TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH"), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ("Về nhiệm vụ phát triển kinh tế - xã hội 6 tháng cuối năm {year}", "Phê chuẩn tổng quyết toán ngân sách địa "
         "phương năm {last}", "Về một số chính sách khuyến khích phát triển làng nghề, ngành nghề nông thôn"),
        ("Tán thành báo cáo của Uỷ ban nhân dân {k}; nhất trí với mục tiêu, nhiệm vụ và các giải pháp chủ yếu đã nêu "
         "trong Tờ trình số {x}/TTr-UBND.", "Giao Uỷ ban nhân dân {k} tổ chức triển khai thực hiện; định kỳ báo cáo "
         "Hội đồng nhân dân {k}.", "Thường trực Hội đồng nhân dân, các Ban và đại biểu Hội đồng nhân dân {k} giám sát "
         "việc thực hiện.|Nghị quyết này được Hội đồng nhân dân {k} khoá XV, kỳ họp thứ 6 thông qua."),
        ("UBTVQH, Chính phủ (b/c)", "TT Tỉnh uỷ, UBND", "Đoàn ĐBQH", "Đại biểu HĐND {k}", "TT HĐND, UBND các huyện",
         "Lưu: VT"),
        ("HỘI ĐỒNG NHÂN DÂN {K}", "KHOÁ XV, KỲ HỌP THỨ 6"),
        ("Căn cứ Luật Tổ chức Hội đồng nhân dân và Uỷ ban nhân dân ngày 26 tháng 11 năm 2003;", "Căn cứ Luật Ngân "
         "sách nhà nước ngày 16 tháng 12 năm 2002;", "Sau khi xem xét báo cáo của Uỷ ban nhân dân, báo cáo thẩm tra "
         "của Ban Kinh tế và Ngân sách và ý kiến của đại biểu,"),
        highest=140, receiver="UBND {D}",
    ),
    RegistryPaper(
        (date(2016, 7, 11), CIRCULAR[1]), (), ("HỘI ĐỒNG NHÂN DÂN", "{K}"), ("/{year}/NQ-HĐND",), "{place}", ((
         "CHỦ TỊCH",), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ("CHỦ TỌA",)),
        ("Quy định mức thu học phí đối với giáo dục mầm non, phổ thông công lập năm học {year} - {next}",
         "Ban hành Quy định về chế độ công tác phí, chế độ chi hội nghị trên địa bàn {k}", "Quy định chính sách hỗ "
         "trợ liên kết sản xuất và tiêu thụ sản phẩm nông nghiệp giai đoạn {year} - 2025"),
        ("Phạm vi điều chỉnh và đối tượng áp dụng|1. Nghị quyết này quy định mức thu, mức chi, chính sách áp dụng "
         "trên địa bàn {k}.|2. Các cơ quan, tổ chức, cá nhân có liên quan.", "Kinh phí thực hiện|Ngân sách nhà nước "
         "bảo đảm theo phân cấp hiện hành và các nguồn thu hợp pháp khác.", "Tổ chức thực hiện|Ủy ban nhân dân có "
         "trách nhiệm tổ chức thực hiện Nghị quyết này.|Nghị quyết đã được Hội đồng nhân dân {k} khóa XVII, kỳ họp "
         "thứ 8 thông qua và có hiệu lực sau 10 ngày kể từ ngày thông qua./."),
        ("Ủy ban Thường vụ Quốc hội", "Chính phủ, các Bộ liên quan", "Cục Kiểm tra VBQPPL - Bộ Tư pháp", "TT Tỉnh ủy, "
         "HĐND, UBND, UBMTTQ", "TT HĐND, UBND cấp huyện", "Trung tâm Công báo", "Lưu: VT, KTNS"),
        ("HỘI ĐỒNG NHÂN DÂN {K}", "KHÓA XVII, KỲ HỌP THỨ 8"),
        ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", "Căn cứ Luật Ban hành văn bản quy "
         "phạm pháp luật ngày 22 tháng 6 năm 2015;", "Xét Tờ trình số {x}/TTr-UBND của Ủy ban nhân dân {k}; Báo cáo "
         "thẩm tra của Ban Văn hóa - Xã hội; ý kiến thảo luận của đại biểu Hội đồng nhân dân tại kỳ họp."),
        highest=160, receiver="SỞ TƯ PHÁP {K}",
    ),
    RegistryPaper(
        (date(2020, 7, 6), date(2024, 12, 20)), (), ("HỘI ĐỒNG NHÂN DÂN", "{K}"), ("/NQ-HĐND",), "{place}", ((
         "CHỦ TỊCH",), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH THƯỜNG TRỰC")),
        ("Về chủ trương đầu tư dự án Cải tạo, nâng cấp đường tỉnh đoạn qua {d}", "Điều chỉnh chủ trương đầu tư dự án "
         "Hồ chứa nước {mn}", "Về việc quyết định chủ trương đầu tư dự án xây dựng Trường trung học phổ thông {dn}, "
         "{d}"),
        ("Thông qua nội dung theo đề nghị của Ủy ban nhân dân tại Tờ trình số {x}/TTr-UBND, gồm:|1. Mục tiêu: hoàn "
         "thiện hạ tầng, đáp ứng nhu cầu của Nhân dân trên địa bàn {d}.|2. Dự kiến nhu cầu vốn: {y} tỷ đồng, từ nguồn "
         "ngân sách cấp tỉnh giai đoạn 2021 - 2025.", "Giao Ủy ban nhân dân tổ chức triển khai thực hiện Nghị quyết.",
         "Thường trực Hội đồng nhân dân, các Ban, các Tổ đại biểu và đại biểu Hội đồng nhân dân giám sát việc thực "
         "hiện Nghị quyết.|Nghị quyết này được Hội đồng nhân dân {k} khóa XVIII, kỳ họp chuyên đề thứ 4 thông qua "
         "ngày {day}./."),
        ("Như Điều 2, 3", "Thường trực Tỉnh ủy", "Đoàn ĐBQH", "Các sở, ban, ngành", "VP: LĐVP, các phòng, CV",
         "Lưu: VT, HĐ3"),
        ("HỘI ĐỒNG NHÂN DÂN {K}", "KHÓA XVIII, KỲ HỌP CHUYÊN ĐỀ THỨ 4"),
        ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung ngày 22 tháng 11 "
         "năm 2019;", "Căn cứ Luật Đầu tư công ngày 13 tháng 6 năm 2019;", "Xét Tờ trình số {x}/TTr-UBND của Ủy ban "
         "nhân dân {k};"),
        highest=190, receiver="UBND {D}",
    ),
    RegistryPaper(
        (date(2012, 3, 5), date(2019, 12, 20)), (), ("THƯỜNG TRỰC", "HỘI ĐỒNG NHÂN DÂN {K}"), ("/NQ-TTHĐND",
         "/NQ-HĐND"), "{place}", (("TM. THƯỜNG TRỰC HĐND", "CHỦ TỊCH"), ("TM. THƯỜNG TRỰC HĐND", "PHÓ CHỦ TỊCH"), (
         "TM. THƯỜNG TRỰC", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH THƯỜNG TRỰC")),
        ("Về việc phân bổ nguồn tăng thu, tiết kiệm chi ngân sách cấp tỉnh năm {last}", "Về việc thành lập Đoàn giám "
         "sát chuyên đề “Việc thực hiện chính sách, pháp luật về đầu tư công”", "Cho ý kiến điều chỉnh kế hoạch vốn "
         "năm {year}"),
        ("Thống nhất với đề nghị của Ủy ban nhân dân tại Công văn số {x}/UBND-TH ngày {date}.", "Giao Ủy ban nhân dân "
         "thực hiện và báo cáo Hội đồng nhân dân tại kỳ họp gần nhất.", "Nghị quyết này có hiệu lực kể từ ngày ký./."),
        ("TT Tỉnh ủy (b/c)", "UBND", "Các Ban HĐND", "Sở Tài chính, Sở KH&ĐT", "Lưu: VT"),
        ("THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN {K}",),
        ("Căn cứ Quy chế hoạt động của Hội đồng nhân dân;", "Sau khi xem xét Báo cáo của Ban Kinh tế - Ngân sách;",
         "Theo ý kiến thống nhất của các thành viên Thường trực Hội đồng nhân dân,"),
        ring="HỘI ĐỒNG NHÂN DÂN {K}", highest=75, receiver="SỞ TÀI CHÍNH {K}",
    ),
    RegistryPaper(
        (COMMUNES[0], date(2026, 2, 27)), (), ("HỘI ĐỒNG NHÂN DÂN", "{K}"), ("/{year}/NQ-HĐND", "/NQ-HĐND"), "{place}",
         (("CHỦ TỊCH",), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ("Quy định chính sách hỗ trợ cán bộ, công chức, viên chức, người lao động đi làm việc tại trung tâm hành "
         "chính mới sau sắp xếp", "Quy định mức hỗ trợ học phí đối với trẻ em mầm non, học sinh phổ thông",
         "Ban hành Quy định phân cấp quản lý, sử dụng tài sản công"),
        ("Ban hành Quy định kèm theo Nghị quyết này, áp dụng trên địa bàn {k}.", "Giao Ủy ban nhân dân tổ chức thực "
         "hiện; Thường trực, các Ban và đại biểu Hội đồng nhân dân giám sát.", "Nghị quyết này đã được Hội đồng nhân "
         "dân {k} khóa XIX, Kỳ họp thứ 3 (kỳ họp chuyên đề) thông qua và có hiệu lực kể từ ngày ký./."),
        ("UBTV Quốc hội, Chính phủ", "Ban Công tác đại biểu", "TT Tỉnh ủy, UBND, UBMTTQVN", "Đảng ủy, HĐND, UBND các "
         "xã, phường", "Trung tâm CN-TT", "Lưu: VT, CTHĐ"),
        ("HỘI ĐỒNG NHÂN DÂN {K}", "KHÓA XIX, KỲ HỌP THỨ 3"),
        ("Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;", "Căn cứ Luật Ngân sách nhà nước số "
         "89/2025/QH15;", "Xét Tờ trình số {x}/TTr-UBND của Ủy ban nhân dân {k}; Báo cáo thẩm tra số {y}/BC-HĐND của "
         "Ban Kinh tế - Ngân sách;", "Hội đồng nhân dân ban hành Nghị quyết."),
        highest=88, receiver="UBND {M}",
    ),
    RegistryPaper(
        (date(2021, 1, 11), date(2021, 5, 14)), (), ("HỘI ĐỒNG BẦU CỬ QUỐC GIA",), ("/NQ-HĐBCQG",), "Hà Nội", ((
         "TM. HỘI ĐỒNG BẦU CỬ QUỐC GIA", "CHỦ TỊCH"),),
        ("Hướng dẫn việc lập danh sách những người ứng cử, sử dụng và quản lý con dấu của các tổ chức phụ trách bầu "
         "cử", "Ấn định và công bố số đơn vị bầu cử, số lượng đại biểu Quốc hội khóa XV được bầu ở mỗi đơn vị bầu cử",
         "Quy định mẫu văn bản trong công tác bầu cử"),
        ("Ban hành kèm theo Nghị quyết này hướng dẫn và các mẫu văn bản áp dụng trong cuộc bầu cử đại biểu Quốc hội "
         "khóa XV và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2021 - 2026.", "Nghị quyết này có hiệu lực thi hành "
         "kể từ ngày ký.", "Ủy ban bầu cử ở tỉnh, thành phố trực thuộc trung ương, các cơ quan, tổ chức có liên quan "
         "chịu trách nhiệm thi hành Nghị quyết này./."),
        ("UBTVQH", "Thủ tướng Chính phủ", "Ban TT Ủy ban TWMTTQVN", "Ủy ban bầu cử các tỉnh, thành phố", "Lưu: HC, VP "
         "HĐBCQG"),
        ("HỘI ĐỒNG BẦU CỬ QUỐC GIA",),
        ("Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;", "Căn cứ Luật Bầu cử đại biểu Quốc hội và đại "
         "biểu Hội đồng nhân dân số 85/2015/QH13 đã được sửa đổi, bổ sung một số điều theo Luật số 65/2020/QH14;",
         "Theo đề nghị của Chánh Văn phòng Hội đồng bầu cử quốc gia,"),
        highest=460, receiver="ỦY BAN BẦU CỬ {K}",
    ),
    RegistryPaper(
        (date(2016, 7, 4), date(2024, 12, 20)), (), ("HỘI ĐỒNG THẨM PHÁN", "TÒA ÁN NHÂN DÂN TỐI CAO"), (
         "/{year}/NQ-HĐTP",), "Hà Nội", (("TM. HỘI ĐỒNG THẨM PHÁN", "CHÁNH ÁN"), ("TM. HỘI ĐỒNG THẨM PHÁN",
         "KT. CHÁNH ÁN", "PHÓ CHÁNH ÁN THƯỜNG TRỰC")),
        ("Hướng dẫn áp dụng một số quy định của Bộ luật Hình sự", "Hướng dẫn áp dụng một số quy định của pháp luật "
         "trong giải quyết tranh chấp về hợp đồng tín dụng, lãi, lãi suất, phạt vi phạm", "Hướng dẫn áp dụng Điều 299 "
         "và Điều 300 của Bộ luật Hình sự"),
        ("Phạm vi điều chỉnh|Nghị quyết này hướng dẫn áp dụng thống nhất pháp luật trong công tác xét xử của các Tòa "
         "án.", "Hiệu lực thi hành|1. Nghị quyết này có hiệu lực thi hành từ ngày 15 tháng 3 năm {next}.|2. Trường "
         "hợp đã xét xử sơ thẩm trước ngày Nghị quyết này có hiệu lực thì áp dụng hướng dẫn này để giải quyết theo "
         "thủ tục phúc thẩm.", "Trách nhiệm thi hành|Trong quá trình thực hiện, nếu có vướng mắc thì kiến nghị với "
         "Tòa án nhân dân tối cao để có hướng dẫn kịp thời./."),
        ("Ủy ban Thường vụ Quốc hội", "Ủy ban Tư pháp của Quốc hội", "Văn phòng Chủ tịch nước", "VKSND tối cao, Bộ Tư "
         "pháp, Bộ Công an", "Các TAND và TAQS", "Cổng TTĐT TANDTC", "Lưu: VT (TANDTC, Vụ PC&QLKH)"),
        ("HỘI ĐỒNG THẨM PHÁN TÒA ÁN NHÂN DÂN TỐI CAO",),
        ("Căn cứ Luật Tổ chức Tòa án nhân dân ngày 24 tháng 11 năm 2014;", "Để áp dụng đúng và thống nhất một số quy "
         "định của pháp luật;", "Sau khi có ý kiến thống nhất của Viện trưởng Viện kiểm sát nhân dân tối cao và Bộ "
         "trưởng Bộ Tư pháp,"),
        ring="TÒA ÁN NHÂN DÂN TỐI CAO", highest=9, receiver="TAND {K}",
    ),
)  # fmt: skip
