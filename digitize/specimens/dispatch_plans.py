"""Plans of ministries, provinces and departments, and what these submit to those who decide."""

from __future__ import annotations

from datetime import date

from digitize.specimens.dispatch_papers import COMMITTEE, DIRECTOR, JOINT, MINISTER
from digitize.specimens.registry_papers import CIRCULAR, COMMUNES, DECREE, RegistryPaper

PLANS = (
    RegistryPaper(
        JOINT, (), ("UỶ BAN NHÂN DÂN", "{K}"), ("/KH-UBND", "/KH-UB"), "{place}", (("TM. UỶ BAN NHÂN DÂN", "CHỦ TỊCH"),
         ("TM. UỶ BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ("Hành động phòng chống khẩn cấp khi xảy ra dịch cúm A (H5N1) ở người", "Phòng, chống dịch cúm gia cầm và cúm "
         "A ở người năm {year}", "Chủ động phòng, chống dịch bệnh nguy hiểm ở người trên địa bàn {k} giai đoạn {year} "
         "- {next}"),
        ("Thực hiện chỉ đạo của Thủ tướng Chính phủ, Uỷ ban nhân dân {k} ban hành kế hoạch cụ thể như sau:",
         "# I. MỤC TIÊU", "Huy động sức mạnh của cả hệ thống chính trị; phát hiện sớm, xử lý kịp thời, không để bị "
         "động, bất ngờ.", "# II. CÁC NỘI DUNG CHỦ YẾU", "1. Thành lập Ban chỉ đạo các cấp; mỗi xã có ít nhất 01 tổ "
         "cộng tác viên.", "2. Dự trữ thuốc, hoá chất, phương tiện đủ cho {x} trường hợp.", "# III. PHÂN CÔNG TRÁCH "
         "NHIỆM", "- Sở Y tế: cơ quan thường trực; Sở Tài chính: bảo đảm kinh phí; Sở Văn hoá - Thông tin: tuyên "
         "truyền.", "Định kỳ hàng tháng các đơn vị báo cáo UBND {k} kết quả thực hiện./."),
        ("Bộ Y tế (b/c)", "TT Tỉnh uỷ, HĐND (b/c)", "Các sở, ban, ngành", "UBND các huyện, thị", "Lưu: VT, VX"),
        highest=90, receiver="UBND {D}",
    ),
    RegistryPaper(
        (date(2012, 1, 9), CIRCULAR[1]), (), ("BỘ NỘI VỤ",), ("/KH-BNV",), "Hà Nội", (*MINISTER, ("BỘ TRƯỞNG",), (
         "TL. BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ CẢI CÁCH HÀNH CHÍNH")),
        ("Kiểm tra cải cách hành chính tại các bộ, ngành, địa phương năm {year}", "Kiểm tra việc đẩy mạnh cải cách "
         "chế độ công vụ, công chức năm {year}", "Kiểm tra công vụ"),
        ("Thực hiện Nghị quyết số 30c/NQ-CP ngày 08 tháng 11 năm 2011 của Chính phủ, Bộ Nội vụ xây dựng Kế hoạch với "
         "các nội dung sau:", "# 1. Mục đích, yêu cầu", "Nắm bắt tình hình, kịp thời hướng dẫn, tháo gỡ khó khăn; "
         "không gây ảnh hưởng đến hoạt động của đơn vị được kiểm tra.", "# 2. Nội dung, đối tượng", "Kiểm tra tại 04 "
         "Bộ và {p} cùng 11 địa phương khác; mốc thời gian tính đến ngày {date}.", "# 3. Tổ chức thực hiện",
         "Vụ Cải cách hành chính chuẩn bị đề cương; các Bộ, địa phương gửi báo cáo tự kiểm tra về Bộ Nội vụ trước "
         "ngày {soon}./."),
        ("Bộ trưởng (để b/c)", "Các Thứ trưởng", "Các bộ, cơ quan ngang bộ", "UBND các tỉnh, thành phố", "Sở Nội vụ "
         "các tỉnh, thành phố", "Lưu: VT, CCHC"),
        highest=95, receiver="SỞ NỘI VỤ {K}",
    ),
    RegistryPaper(
        (date(2014, 8, 4), date(2016, 6, 24)), ("UBND {K}",), ("SỞ Y TẾ",), ("/KH-SYT",), "{place}", DIRECTOR,
        ("Tiêm vắc xin Sởi - Rubella cho trẻ 1 - 14 tuổi", "Uống bổ sung vitamin A liều cao đợt 1 năm {year}",
         "Tiêm bổ sung vắc xin Uốn ván - Bạch hầu giảm liều cho trẻ em trên địa bàn {k}"),
        ("Thực hiện Quyết định số {x}/QĐ-BYT của Bộ Y tế, Sở Y tế xây dựng kế hoạch triển khai như sau:",
         "# I. Mục tiêu", "- Trên 95% trẻ trong độ tuổi trên địa bàn được tiêm, uống đầy đủ, an toàn.", "# II. Thời "
         "gian, địa bàn", "Từ ngày {date} đến ngày {soon} tại 100% xã, phường, thị trấn; tổ chức tại trường học "
         "trước, trạm y tế sau.", "# III. Kinh phí", "Trung ương cấp vắc xin, vật tư; địa phương chi công tiêm, tuyên "
         "truyền: 1.{y} triệu đồng.", "# IV. Tổ chức thực hiện", "Trung tâm Y tế dự phòng chỉ đạo chuyên môn; bệnh "
         "viện các tuyến bố trí đội cấp cứu lưu động.", "Đề nghị các đơn vị nghiêm túc triển khai, báo cáo hằng ngày "
         "về Sở Y tế./."),
        ("Bộ Y tế (b/c)", "Viện VSDTTW (b/c)", "UBND {k} (b/c)", "Sở GD&ĐT (p/h)", "Các đơn vị y tế", "Lưu: VT, NVY"),
        degrees=("BSCKII. ", "BSCKI. ", "TS.BS. ", "BS. "), highest=140, receiver="TRUNG TÂM Y TẾ {D}",
    ),
    RegistryPaper(
        DECREE, ("ỦY BAN NHÂN DÂN", "{K}"), ("SỞ GIÁO DỤC VÀ ĐÀO TẠO",), ("/KH-SGDĐT",), "{place}", (*DIRECTOR, (
         "Q. GIÁM ĐỐC",), ("PHÓ GIÁM ĐỐC", "PHỤ TRÁCH SỞ")),
        ("Tổ chức Kỳ thi chọn học sinh giỏi các môn văn hóa lớp 9 và lớp 12 năm học {last} - {year}", "Khảo sát chất "
         "lượng học sinh lớp 12", "Tổ chức kỳ thi lập đội tuyển dự thi chọn học sinh giỏi quốc gia trung học phổ "
         "thông năm học {last} - {year}"),
        ("Căn cứ Kế hoạch thời gian năm học do Ủy ban nhân dân {k} ban hành, Sở Giáo dục và Đào tạo xây dựng kế hoạch "
         "như sau:", "# I. MỤC ĐÍCH, YÊU CẦU", "Bảo đảm nghiêm túc, khách quan, công bằng; phát hiện, bồi dưỡng học "
         "sinh có năng khiếu.", "# II. NỘI DUNG", "1. Thời gian: ngày {soon}; buổi sáng bắt đầu làm bài lúc 7 giờ 30 "
         "phút.", "2. Địa điểm: đặt tại 06 trường THPT; mỗi phòng không quá 24 thí sinh.", "# III. TỔ CHỨC THỰC HIỆN",
         "1. Phòng Quản lý chất lượng: tham mưu thành lập các hội đồng, chuẩn bị đề thi.", "2. Các phòng GDĐT, trường "
         "THPT: đăng ký danh sách, bố trí giáo viên coi thi.", "Yêu cầu các đơn vị triển khai thực hiện nghiêm túc Kế "
         "hoạch này./."),
        ("Bộ GDĐT (để b/c)", "UBND {k} (để b/c)", "Công an {k} (để p/h)", "Các phòng GDĐT", "Các trường THPT, PTDTNT",
         "Lưu: VT, QLCL"),
        degrees=("", "TS. ", "ThS. "), highest=170, receiver="PHÒNG GD&ĐT {D}",
    ),
    RegistryPaper(
        (DECREE[0], date(2024, 12, 27)), (), ("ỦY BAN NHÂN DÂN", "{K}"), ("/KH-UBND",), "{place}", (*COMMITTEE, (
         "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH THƯỜNG TRỰC")),
        ("Triển khai thực hiện Đề án phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử năm {year}",
         "Chuyển đổi số năm {year}", "Đẩy mạnh cấp căn cước công dân gắn chíp điện tử, tài khoản định danh điện tử "
         "trên địa bàn {k}", "Số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực"),
        ("Thực hiện các quyết định của Thủ tướng Chính phủ, Ủy ban nhân dân {k} ban hành Kế hoạch triển khai với "
         "những nội dung cụ thể như sau:", "# I. MỤC ĐÍCH, YÊU CẦU", "Xác định rõ nội dung, thời hạn, sản phẩm và "
         "trách nhiệm của từng cơ quan, đơn vị.", "# II. NHIỆM VỤ VÀ GIẢI PHÁP", "1. Hoàn thành 100% chỉ tiêu được "
         "giao trong quý III năm {year}; cập nhật tiến độ hằng tuần trên hệ thống.", "2. Bố trí kinh phí {x} triệu "
         "đồng từ nguồn sự nghiệp khoa học, công nghệ.", "# III. TỔ CHỨC THỰC HIỆN", "1. Công an {k} là cơ quan "
         "thường trực, theo dõi, đôn đốc.", "2. Các sở, ban, ngành, UBND cấp huyện xây dựng kế hoạch chi tiết trước "
         "ngày {soon}.", "Trong quá trình thực hiện, nếu cần sửa đổi, bổ sung, các cơ quan chủ động báo cáo để xem "
         "xét, quyết định./."),
        ("Văn phòng Chính phủ (b/c)", "Bộ Công an (b/c)", "TT Tỉnh ủy, TT HĐND", "CT, các PCT UBND", "Các sở, ban, "
         "ngành", "UBND các huyện, thành phố", "CVP, các PCVP", "Lưu: VT, KSTT, NC"),
        highest=420, receiver="SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
    ),
    RegistryPaper(
        (date(2025, 10, 6), date(2025, 12, 26)), ("UBND {K}",), ("SỞ CÔNG THƯƠNG",), ("/KH-SCT",), "{place}", DIRECTOR,
        ("Bảo đảm cân đối cung cầu, bình ổn thị trường dịp Tết Nguyên đán Bính Ngọ năm 2026", "Dự trữ hàng hóa thiết "
         "yếu phục vụ Tết", "Bình ổn thị trường các tháng cuối năm {year}"),
        ("Thực hiện Kế hoạch số {x}/KH-UBND của Ủy ban nhân dân {k}, Sở Công Thương triển khai cụ thể như sau:",
         "# 1. Mục đích", "Chuẩn bị đủ hàng hóa thiết yếu phục vụ Nhân dân; ưu tiên vùng sâu, vùng xa, hải đảo.",
         "# 2. Nhiệm vụ", "a) Phòng Quản lý thương mại làm việc với 09 doanh nghiệp tham gia dự trữ; tổng trị giá {y} "
         "tỷ đồng.", "b) Chi cục Quản lý thị trường kiểm tra niêm yết giá, nguồn gốc, xuất xứ.", "# 3. Tiến độ",
         "Báo cáo tình hình trước 15 giờ 00 thứ Năm hằng tuần.", "Các phòng, đơn vị thuộc Sở chủ động triển khai thực "
         "hiện./."),
        ("UBND {k} (b/c)", "Bộ Công Thương (b/c)", "UBND các xã, phường", "Các doanh nghiệp", "Lưu: VT, QLTM"),
        highest=130, receiver="UBND {M}",
    ),
    RegistryPaper(
        (date(2012, 1, 9), date(2025, 1, 17)), ("UBND {K}",), ("BAN DÂN TỘC",), ("/KH-BDT",), "{place}", ((
         "TRƯỞNG BAN",), ("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN")),
        ("Tổ chức gặp mặt người có uy tín trong đồng bào dân tộc thiểu số năm {year}", "Hội nghị biểu dương người có "
         "uy tín", "Gặp mặt, tuyên dương già làng, trưởng bản, người sản xuất giỏi tiêu biểu trên địa bàn {k}"),
        ("Được sự đồng ý của Ủy ban nhân dân {k}, Ban Dân tộc xây dựng kế hoạch như sau:", "# I. MỤC ĐÍCH",
         "Ghi nhận, động viên; phát huy vai trò của già làng, trưởng bản trong phong trào bảo vệ an ninh Tổ quốc.",
         "# II. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN", "- Thời gian: 01 ngày, dự kiến ngày {soon}, tại Hội trường UBND "
         "{d}; {x} đại biểu.", "# III. KINH PHÍ", "Từ nguồn kinh phí chính sách dân tộc năm {year}.", "Trên đây là Kế "
         "hoạch của Ban Dân tộc {k}./."),
        ("Ủy ban Dân tộc (b/c)", "UBND {k} (b/c)", "Phòng Dân tộc các huyện", "Lãnh đạo Ban", "Lưu: VT, CSDT"),
        highest=60, receiver="PHÒNG DÂN TỘC {D}",
    ),
)  # fmt: skip
SUBMISSIONS = (
    RegistryPaper(
        (CIRCULAR[0], date(2019, 12, 20)), (), ("BỘ TÀI CHÍNH",), ("/TTr-BTC",), "Hà Nội", (("BỘ TRƯỞNG",), *MINISTER),
        ("Về dự án Luật sửa đổi, bổ sung một số điều của Luật Thuế giá trị gia tăng, Luật Thuế tiêu thụ đặc biệt",
         "Về việc ban hành Nghị định quy định về hóa đơn bán hàng hóa, cung ứng dịch vụ", "Dự thảo Nghị định về lệ "
         "phí trước bạ"),
        ("Thực hiện Chương trình công tác năm {year}, Bộ Tài chính đã chủ trì, phối hợp với các Bộ, cơ quan xây dựng "
         "dự thảo và xin trình Chính phủ như sau:", "# I. SỰ CẦN THIẾT BAN HÀNH", "Qua {x} ngày thi hành, bên cạnh "
         "kết quả đạt được đã phát sinh một số tồn tại, cần sửa đổi cho phù hợp thực tiễn.", "# II. QUÁ TRÌNH SOẠN "
         "THẢO", "Dự thảo đã được gửi lấy ý kiến 22 Bộ, 63 địa phương, đăng Cổng thông tin điện tử trong 60 ngày; Bộ "
         "Tư pháp đã thẩm định.", "# III. NHỮNG VẤN ĐỀ CÒN Ý KIẾN KHÁC NHAU", "Về hiệu lực thi hành: đề nghị áp dụng "
         "từ ngày 01 tháng 7 năm {next}.", "Bộ Tài chính kính trình Chính phủ xem xét, quyết định./."),
        ("Như trên", "Văn phòng Chính phủ", "Bộ Tư pháp", "Vụ PC", "Lưu: VT, CST"),
        addressees=("Chính phủ",), highest=240, receiver="VĂN PHÒNG CHÍNH PHỦ",
    ),
    RegistryPaper(
        (date(2020, 7, 6), date(2024, 12, 6)), (), ("ỦY BAN NHÂN DÂN", "{K}"), ("/TTr-UBND",), "{place}", (*COMMITTEE,
         ("TM. ỦY BAN NHÂN DÂN", "TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ TÀI CHÍNH")),
        ("Về việc ban hành Nghị quyết quy định mức chi bồi dưỡng, hỗ trợ cho lực lượng tham gia bảo vệ an ninh, trật "
         "tự ở cơ sở", "Ban hành Nghị quyết quy định mức thưởng", "Về việc quy định chính sách hỗ trợ người hoạt động "
         "không chuyên trách ở cấp xã, ở thôn, tổ dân phố"),
        ("Thực hiện Luật Ban hành văn bản quy phạm pháp luật, Ủy ban nhân dân {k} kính trình Hội đồng nhân dân {k} "
         "xem xét, ban hành Nghị quyết với các nội dung như sau:", "# I. SỰ CẦN THIẾT", "Nội dung trình thuộc thẩm "
         "quyền của Hội đồng nhân dân theo Luật Tổ chức chính quyền địa phương.", "# II. MỤC ĐÍCH, QUAN ĐIỂM",
         "Bảo đảm phù hợp khả năng cân đối ngân sách, đúng đối tượng, công khai, minh bạch.", "# III. BỐ CỤC, NỘI "
         "DUNG CƠ BẢN", "Dự thảo gồm 04 điều; dự kiến nhu cầu kinh phí {x} tỷ đồng/năm.", "(Xin gửi kèm theo: dự thảo "
         "Nghị quyết; Báo cáo thẩm định của Sở Tư pháp; bản tổng hợp ý kiến góp ý)", "Ủy ban nhân dân kính trình Hội "
         "đồng nhân dân {k} xem xét, quyết định./."),
        ("Như trên", "Thường trực Tỉnh ủy (b/c)", "Các Ban HĐND", "Các đại biểu HĐND", "Các Sở: TC, TP, Công an",
         "VP: LĐ, TH, NC", "Lưu: VT"),
        addressees=("Hội đồng nhân dân {k}",), highest=470, receiver="VĂN PHÒNG ĐOÀN ĐBQH VÀ HĐND",
    ),
    RegistryPaper(
        JOINT, (), ("UỶ BAN NHÂN DÂN", "{K}"), ("/TTr-UBND", "/TT-UB", "/TT-UBND"), "{place}", (("TM. UỶ BAN NHÂN DÂN",
         "CHỦ TỊCH"), ("TM. UBND {K}", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ("V/v đề nghị hỗ trợ vốn khắc phục hậu quả bão lũ", "Về việc xin hỗ trợ kinh phí xây dựng kè chống sạt lở tại "
         "{m}, {d}", "Về việc đề nghị hỗ trợ kinh phí"),
        ("Do ảnh hưởng của các đợt mưa lũ lớn và yêu cầu phát triển kinh tế - xã hội, {k} đang gặp nhiều khó khăn về "
         "nguồn lực.", "Tổng nhu cầu: {x} tỷ đồng; địa phương đã bố trí {z} triệu đồng từ ngân sách dự phòng, phần "
         "còn lại vượt quá khả năng cân đối.", "Uỷ ban nhân dân {k} kính trình Thủ tướng Chính phủ xem xét, giải "
         "quyết.", "Xin trân trọng cảm ơn./."),
        ("Như trên", "Văn phòng Chính phủ", "Các Bộ: KH&ĐT, TC, NV, NN&PTNT", "Lưu: VT, TH (2b)"),
        addressees=("Thủ tướng Chính phủ", "Bộ Kế hoạch và Đầu tư", "Bộ Tài chính"), highest=130, receiver=
         "BỘ KẾ HOẠCH VÀ ĐẦU TƯ",
    ),
    RegistryPaper(
        (DECREE[0], date(2024, 12, 20)), ("UBND {K}",), ("SỞ NỘI VỤ",), ("/TTr-SNV",), "{place}", DIRECTOR,
        ("Về việc đề nghị bổ nhiệm Phó Giám đốc Sở Công Thương", "Về việc bổ nhiệm lại {who}", "Đề nghị điều động, bổ "
         "nhiệm {who} giữ chức vụ Phó Trưởng ban Ban Quản lý dự án đầu tư xây dựng {d}"),
        ("Sở Nội vụ nhận được hồ sơ đề nghị của cơ quan có liên quan kèm theo Công văn số {x} ngày {date}. Sau khi "
         "thẩm định, Sở Nội vụ báo cáo và trình Ủy ban nhân dân như sau:", "1. Về hồ sơ, trình tự, thủ tục: bảo đảm "
         "đầy đủ theo quy định hiện hành.", "2. Về tiêu chuẩn, điều kiện: đáp ứng; đã có ý kiến thống nhất của Ban "
         "Cán sự đảng Ủy ban nhân dân tại Thông báo số {y}-TB/BCSĐ.", "Kính trình Chủ tịch Ủy ban nhân dân {k} xem "
         "xét, quyết định./."),
        ("Như trên", "GĐ, các PGĐ Sở", "Lưu: VT, TCBM&CCVC"),
        addressees=("Chủ tịch Ủy ban nhân dân {k}",), highest=980, receiver="VĂN PHÒNG UBND {K}",
    ),
    RegistryPaper(
        (date(2014, 1, 6), CIRCULAR[1]), ("ỦY BAN NHÂN DÂN", "{K}"), ("SỞ XÂY DỰNG",), ("/TTr-SXD", "/TTr-SXD-QHKT"),
         "{place}", DIRECTOR,
        ("V/v thẩm định và trình phê duyệt nhiệm vụ Quy hoạch chung xây dựng đô thị {dn}", "V/v phê duyệt dự toán chi "
         "phí lập quy hoạch chung", "Phê duyệt nhiệm vụ quy hoạch"),
        ("Sở Xây dựng đã nhận Tờ trình số {x}/TTr-UBND ngày {date} của UBND {d} kèm hồ sơ. Căn cứ quy định hiện hành, "
         "Sở Xây dựng đã tổ chức thẩm định với kết quả như sau:", "1. Hồ sơ đủ điều kiện để xem xét; phạm vi nghiên "
         "cứu {y} ha; thời hạn đến năm 2030.", "2. Dự toán chi phí: {z}.000.000 đồng, từ nguồn ngân sách của huyện.",
         "Sở Xây dựng kính trình Ủy ban nhân dân {k} xem xét, phê duyệt./."),
        ("Như trên", "UBND {d}", "Giám đốc Sở (b/c)", "Lưu: VT, QHKT"),
        addressees=("Ủy ban nhân dân {k}",), degrees=("", "KS. ", "ThS. "), highest=310, receiver="VĂN PHÒNG UBND {K}",
    ),
    RegistryPaper(
        (date(2008, 6, 2), JOINT[1]), ("UBND {K}",), ("SỞ VĂN HOÁ, THỂ THAO", "VÀ DU LỊCH"), ("/TTr-SVHTTDL",
         "/TTr-VHTTDL"), "{place}", DIRECTOR,
        ("Về việc đề nghị xếp hạng di tích lịch sử - văn hoá đình làng {mn}", "V/v công nhận di tích cấp tỉnh",
         "Về việc trình duyệt hồ sơ khoa học di tích và kinh phí tu bổ, tôn tạo đền thờ thuộc {m}, {d}"),
        ("Sở Văn hoá, Thể thao và Du lịch kính trình Uỷ ban nhân dân {k} nội dung sau:", "- Ngày {date}, Hội đồng cấp "
         "tỉnh đã họp, thống nhất hồ sơ đủ tiêu chuẩn; UBND {m}, {d} cam kết phối hợp quản lý.", "- Kinh phí dự kiến: "
         "{x} triệu đồng, trích từ nguồn sự nghiệp văn hoá thông tin năm {year}.", "Kính mong Uỷ ban nhân dân {k} xem "
         "xét, phê duyệt để Sở có cơ sở thực hiện./."),
        ("Như trên", "Sở Tài chính", "Lưu: VT, NVVH"),
        addressees=("Uỷ ban nhân dân {k}", "Sở Tài chính {k}"), highest=160, receiver="VĂN PHÒNG UBND {K}",
    ),
    RegistryPaper(
        COMMUNES, ("UBND {K}",), ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",), ("/TTr-SNNMT", "/TTr-SNNMT-QLĐĐ"), "{place}",
         DIRECTOR,
        ("Về việc phê duyệt giá đất cụ thể để tính tiền bồi thường khi Nhà nước thu hồi đất tại {m}", "Đề nghị quyết "
         "định giá đất cụ thể", "Về việc trình phê duyệt phương án giá đất tái định cư dự án đường ven biển đoạn qua "
         "{m}"),
        ("Căn cứ Luật Đất đai năm 2024 và các nghị định hướng dẫn thi hành, Sở Nông nghiệp và Môi trường trình Ủy ban "
         "nhân dân {k} như sau:", "1. Khu vực, vị trí: {v}, {m}; loại đất: đất ở, đất trồng cây lâu năm.",
         "2. Phương pháp định giá: so sánh; mức giá đề nghị {x}.000 đồng/m².", "3. Hội đồng thẩm định giá đất đã "
         "thông qua tại Thông báo số {y}/TB-HĐTĐGĐ.", "Sở Nông nghiệp và Môi trường kính trình Ủy ban nhân dân {k} "
         "xem xét, quyết định./."),
        ("Như trên", "Sở Tài chính", "UBND {m}", "Lưu: VT, QLĐĐ"),
        addressees=("Ủy ban nhân dân {k}",), highest=1250, receiver="VĂN PHÒNG UBND {K}",
    ),
    RegistryPaper(
        (date(2016, 2, 15), date(2024, 12, 20)), ("UBND {K}",), ("SỞ LAO ĐỘNG - THƯƠNG BINH", "VÀ XÃ HỘI"), (
         "/TTr-SLĐTBXH",), "{place}", (*DIRECTOR, ("TUQ. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG")),
        ("Về việc tặng quà của Chủ tịch nước cho người có công nhân dịp kỷ niệm Ngày Thương binh - Liệt sĩ",
         "Đề nghị phê duyệt kinh phí tặng quà", "Về việc hỗ trợ hộ nghèo, hộ cận nghèo đón Tết"),
        ("Thực hiện chỉ đạo của Ủy ban nhân dân {k}, Sở Lao động - Thương binh và Xã hội đã phối hợp với Sở Tài chính "
         "rà soát, tổng hợp và kính trình:", "1. Số đối tượng: {x} người, mức 300.000 đồng và 600.000 đồng/người; "
         "tổng kinh phí {y} triệu đồng.", "2. Hồ sơ của từng đối tượng lưu tại Phòng Lao động - Thương binh và Xã hội "
         "các huyện.", "Kính đề nghị Ủy ban nhân dân {k} xem xét, quyết định./."),
        ("Như trên", "Sở Tài chính", "Lưu: VT, NCC"),
        addressees=("Ủy ban nhân dân {k}",), highest=230, receiver="VĂN PHÒNG UBND {K}",
    ),
)  # fmt: skip
