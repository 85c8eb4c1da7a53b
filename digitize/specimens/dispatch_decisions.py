"""Decisions of ministries, provinces and departments: lists and prices, plans of land, works and councils, estimates,
awards, land taken back."""

from __future__ import annotations

from datetime import date

from digitize.specimens.dispatch_papers import CHAIRMAN, COMMITTEE, DIRECTOR, JOINT, MINISTER, OLD
from digitize.specimens.registry_papers import COMMUNES, DECREE, RegistryPaper

_GUIDELINE = RegistryPaper(
    (date(2012, 11, 5), date(2017, 6, 1)), (), ("BỘ Y TẾ",), ("/QĐ-BYT",), "Hà Nội", MINISTER,
    ("Về việc ban hành tài liệu chuyên môn “Hướng dẫn chẩn đoán và điều trị bệnh sốt xuất huyết Dengue”",
     "Về việc ban hành “Hướng dẫn giám sát và phòng, chống bệnh tay chân miệng”", "Về việc ban hành Danh mục kỹ thuật "
     "trong khám bệnh, chữa bệnh thực hiện tại trạm y tế"),
    ("Ban hành kèm theo Quyết định này tài liệu chuyên môn áp dụng tại các cơ sở khám bệnh, chữa bệnh trong toàn "
     "quốc.", "Quyết định này có hiệu lực kể từ ngày ký, ban hành và thay thế Quyết định số {x}/QĐ-BYT của Bộ trưởng "
     "Bộ Y tế.", "Các ông, bà: Chánh Văn phòng Bộ, Chánh Thanh tra Bộ, Cục trưởng Cục Quản lý Khám, chữa bệnh, Giám "
     "đốc các bệnh viện, viện có giường trực thuộc Bộ Y tế, Giám đốc Sở Y tế các tỉnh, thành phố trực thuộc trung "
     "ương, Thủ trưởng Y tế các Bộ, Ngành chịu trách nhiệm thi hành Quyết định này./."),
    ("Như Điều 3", "Bộ trưởng (để báo cáo)", "Các Thứ trưởng (để biết)", "Bảo hiểm xã hội Việt Nam (để phối hợp)",
     "Cổng thông tin điện tử Bộ Y tế, Website Cục QLKCB", "Lưu: VT, KCB"),
    ("BỘ TRƯỞNG BỘ Y TẾ",),
    ("Căn cứ Luật Khám bệnh, chữa bệnh số 40/2009/QH12 ngày 23/11/2009;", "Căn cứ Nghị định số 63/2012/NĐ-CP ngày "
     "31/8/2012 của Chính phủ quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Y tế;", "Theo đề nghị "
     "của Cục trưởng Cục Quản lý Khám, chữa bệnh,"),
    degrees=("PGS.TS. ", "GS.TS. ", ""), highest=5400, receiver="SỞ Y TẾ {K}",
)  # fmt: skip
_FEES = RegistryPaper(
    (JOINT[0], date(2008, 11, 3)), (), ("BỘ TÀI CHÍNH",), ("/{year}/QĐ-BTC", "/QĐ-BTC"), "Hà Nội", MINISTER,
    ("Về việc ban hành mức thu, chế độ thu, nộp, quản lý và sử dụng phí thẩm định hồ sơ cấp phép hoạt động cơ sở bức "
     "xạ", "Về việc quy định mức thu, chế độ thu, nộp, quản lý và sử dụng lệ phí cấp phép hoạt động điện lực",
     "Về việc thu phí, lệ phí trong lĩnh vực an toàn thực phẩm"),
    ("Ban hành kèm theo Quyết định này biểu mức thu áp dụng đối với tổ chức, cá nhân khi được cơ quan nhà nước có "
     "thẩm quyền cấp giấy phép.", "Cơ quan thu được trích 90% tổng số tiền thu được để trang trải chi phí cho việc "
     "thu; phần còn lại (10%) nộp vào ngân sách nhà nước theo chương, loại, khoản, mục tương ứng của Mục lục ngân "
     "sách nhà nước.", "Quyết định này có hiệu lực thi hành sau 15 ngày, kể từ ngày đăng Công báo.", "Tổ chức, cá "
     "nhân thuộc đối tượng nộp và các cơ quan liên quan chịu trách nhiệm thi hành Quyết định này./."),
    ("Văn phòng Trung ương Đảng", "Văn phòng Quốc hội, Văn phòng Chủ tịch nước", "Các Bộ, cơ quan ngang Bộ",
     "UBND, Sở Tài chính, Cục Thuế, KBNN các tỉnh, TP trực thuộc TW", "Công báo", "Cục Kiểm tra văn bản (Bộ Tư pháp)",
     "Website Chính phủ, Website Bộ Tài chính", "Lưu: VT, CST (3)"),
    ("BỘ TRƯỞNG BỘ TÀI CHÍNH",),
    ("Căn cứ Pháp lệnh Phí và Lệ phí số 38/2001/PL-UBTVQH10 ngày 28/8/2001;", "Căn cứ Nghị định số 77/2003/NĐ-CP ngày "
     "01/7/2003 của Chính phủ quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức Bộ Tài chính;", "Theo đề nghị "
     "của Vụ trưởng Vụ Chính sách Thuế,"),
    highest=110, receiver="SỞ TÀI CHÍNH {K}",
)  # fmt: skip
_PROJECT = RegistryPaper(
    OLD, (), ("UỶ BAN NHÂN DÂN", "{K}"), ("/QĐ.UB", "/{year}/QĐ-UB", "/QĐ-UB"), "{place}", (("TM. UBND {K}",
     "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ("T/M. UBND {K}", "K/T CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ("TM. UỶ BAN NHÂN DÂN {K}",
     "CHỦ TỊCH")),
    ("V/v phê duyệt dự án đầu tư xây dựng công trình: Đường giao thông trung tâm {m}", "Về việc phê duyệt báo cáo "
     "nghiên cứu khả thi dự án kiên cố hoá kênh mương {d}", "V/v phê duyệt dự toán công trình trường THPT {dn}"),
    ("Phê duyệt dự án đầu tư xây dựng công trình với những nội dung chủ yếu sau:|1. Chủ đầu tư: UBND {d}.|2. Tổng mức "
     "đầu tư: 4.{x} triệu đồng; nguồn vốn: ngân sách địa phương và các nguồn vốn huy động hợp pháp khác.|3. Thời gian "
     "thực hiện: {year} - {next}.", "Chủ đầu tư có trách nhiệm triển khai các bước tiếp theo đúng Quy chế quản lý đầu "
     "tư và xây dựng hiện hành của Nhà nước.", "Các ông Chánh văn phòng HĐND - UBND {k}, Giám đốc Sở Kế hoạch và Đầu "
     "tư, Giám đốc Sở Tài chính, Giám đốc Kho bạc Nhà nước {k}, Chủ tịch UBND {d} và thủ trưởng các ngành có liên "
     "quan căn cứ Quyết định thi hành."),
    ("Như điều 3", "TT Tỉnh uỷ, HĐND (báo cáo)", "CT, các PCT", "Lưu VT, XDCB"),
    ("UỶ BAN NHÂN DÂN {K}",),
    ("Căn cứ Luật Tổ chức HĐND và UBND ngày 26/11/2003;", "Căn cứ Nghị định số 52/1999/NĐ-CP ngày 08/7/1999 của Chính "
     "phủ về việc ban hành Quy chế quản lý đầu tư và xây dựng; các Nghị định số 12/2000/NĐ-CP ngày 05/5/2000 và số "
     "07/2003/NĐ-CP ngày 30/01/2003 sửa đổi, bổ sung;", "Xét đề nghị của Giám đốc Sở Kế hoạch và Đầu tư tại Tờ trình "
     "số {y}/TĐ-KHĐT,"),
    highest=4600, receiver="UBND {D}",
)  # fmt: skip
_DETAILED_PLAN = RegistryPaper(
    (date(2020, 7, 1), date(2024, 12, 20)), (), ("ỦY BAN NHÂN DÂN", "{K}"), ("/QĐ-UBND",), "{place}", COMMITTEE,
    ("Về việc phê duyệt đồ án Quy hoạch chi tiết xây dựng tỷ lệ 1/500 Khu dân cư {mn}, {d}", "Phê duyệt điều chỉnh "
     "cục bộ Quy hoạch phân khu tỷ lệ 1/2000 Khu công nghiệp {dn}", "Về việc phê duyệt nhiệm vụ quy hoạch chi tiết "
     "khu nghĩa trang nhân dân"),
    ("Phê duyệt đồ án quy hoạch với các nội dung chủ yếu sau:|1. Phạm vi, ranh giới: thuộc địa giới hành chính {m}, "
     "{d}; phía Bắc giáp đường quy hoạch rộng 17,5m; phía Nam giáp khu dân cư hiện trạng.|2. Quy mô diện tích lập quy "
     "hoạch: {x}.{y} m²; quy mô dân số khoảng 2.400 người.|3. Mật độ xây dựng gộp tối đa 42%; tầng cao tối đa 05 "
     "tầng.", "Ủy ban nhân dân {d} chịu trách nhiệm tổ chức công bố công khai quy hoạch, cắm mốc giới ngoài thực địa; "
     "bàn giao hồ sơ để quản lý theo quy định.", "Quyết định này có hiệu lực kể từ ngày ký.", "Chánh Văn phòng Ủy ban "
     "nhân dân, Giám đốc các Sở: Xây dựng, Tài nguyên và Môi trường, Giao thông vận tải; Chủ tịch Ủy ban nhân dân {d} "
     "và Thủ trưởng các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này./."),
    ("Như Điều 4", "CT, các PCT UBND", "PCVP, CV: QH, TN", "Cổng TTĐT {k}", "Lưu: VT, XD2"),
    ("ỦY BAN NHÂN DÂN {K}",),
    ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật "
     "Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;", "Căn cứ Luật Quy hoạch đô "
     "thị ngày 17 tháng 6 năm 2009; Luật Xây dựng ngày 18 tháng 6 năm 2014;", "Căn cứ Nghị định số 37/2010/NĐ-CP ngày "
     "07 tháng 4 năm 2010 của Chính phủ về lập, thẩm định, phê duyệt và quản lý quy hoạch đô thị;", "Theo đề nghị của "
     "Giám đốc Sở Xây dựng tại Báo cáo thẩm định số {z}/BCTĐ-SXD,"),
    highest=4200, receiver="SỞ XÂY DỰNG {K}",
)  # fmt: skip
_LAND_BACK = RegistryPaper(
    (date(2015, 1, 5), date(2020, 2, 28)), (), ("ỦY BAN NHÂN DÂN", "{K}"), ("/QĐ-UBND",), "{place}", COMMITTEE,
    ("Về việc thu hồi đất của {co} do chấm dứt việc sử dụng đất", "Thu hồi đất của {co}, giao UBND {d} quản lý",
     "Về việc thu hồi đất do vi phạm pháp luật về đất đai tại {m}, {d} để giao cho Ủy ban nhân dân {d} xây dựng "
     "Trường mầm non {mn}"),
    ("Thu hồi {x},{y} m² đất tại {m}, {d} do {co} quản lý, sử dụng; vị trí, ranh giới khu đất xác định theo Bản đồ "
     "địa chính khu đất tỷ lệ 1/1000 do Văn phòng Đăng ký đất đai xác lập ngày {date}.|Lý do thu hồi: theo quy định "
     "tại điểm c khoản 1 Điều 65 Luật Đất đai.", "Giao Sở Tài nguyên và Môi trường thông báo cho người có đất bị thu "
     "hồi, chỉnh lý hồ sơ địa chính; Ủy ban nhân dân {d} quản lý chặt chẽ quỹ đất thu hồi, không để lấn, chiếm.",
     "Chánh Văn phòng UBND; Giám đốc các Sở: Tài nguyên và Môi trường, Xây dựng, Tài chính; Cục trưởng Cục Thuế; Chủ "
     "tịch UBND {d}; Chủ tịch UBND {m}; {co} và Thủ trưởng các đơn vị liên quan căn cứ Quyết định thi hành./."),
    ("Như Điều 3", "TT Tỉnh ủy, TT HĐND (b/c)", "Chủ tịch, các PCT UBND", "Trung tâm Công báo", "Lưu: VT, TNMT (12b)"),
    ("CHỦ TỊCH ỦY BAN NHÂN DÂN {K}",),
    ("Căn cứ Luật Tổ chức chính quyền địa phương năm 2015;", "Căn cứ Luật Đất đai năm 2013; Nghị định số "
     "43/2014/NĐ-CP ngày 15/5/2014 của Chính phủ;", "Căn cứ Thông tư số 30/2014/TT-BTNMT ngày 02/6/2014 của Bộ Tài "
     "nguyên và Môi trường quy định về hồ sơ giao đất, cho thuê đất, chuyển mục đích sử dụng đất, thu hồi đất;",
     "Xét đề nghị của Sở Tài nguyên và Môi trường tại Tờ trình số {z}/TTr-STNMT,"),
    highest=3900, receiver="UBND {D}",
)  # fmt: skip
_ESTIMATE = RegistryPaper(
    (date(2017, 2, 6), date(2024, 12, 20)), (), ("ỦY BAN NHÂN DÂN", "{K}"), ("/QĐ-UBND",), "{place}", COMMITTEE,
    ("Về việc giao bổ sung dự toán chi ngân sách nhà nước năm {year} (đợt 2)", "Về việc phân bổ kinh phí hỗ trợ giáo "
     "viên mầm non, học sinh bán trú học kỳ II năm học {last} - {year}", "Bổ sung có mục tiêu từ ngân sách cấp tỉnh "
     "cho ngân sách các huyện, thị xã"),
    ("Giao bổ sung dự toán cho các đơn vị với tổng số tiền: 27.{x}.000.000 đồng (chi tiết theo biểu kèm theo).",
     "Căn cứ dự toán được giao, các đơn vị quản lý, sử dụng kinh phí đúng mục đích, đúng chế độ và thanh quyết toán "
     "theo quy định.", "Chánh Văn phòng UBND, Giám đốc Sở Tài chính, Giám đốc Kho bạc Nhà nước và Thủ trưởng các đơn "
     "vị có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./."),
    ("Bộ Tài chính (b/c)", "TT HĐND", "Như Điều 3", "Phó CVP phụ trách KT", "Lưu: VT, KT.NS"),
    ("ỦY BAN NHÂN DÂN {K}",),
    ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", "Căn cứ Luật Ngân sách nhà nước ngày 25 "
     "tháng 6 năm 2015 và Nghị định số 163/2016/NĐ-CP ngày 21 tháng 12 năm 2016 của Chính phủ;", "Theo đề nghị của Sở "
     "Tài chính tại Công văn số {z}/STC-QLNS,"),
    highest=2700, receiver="KHO BẠC NHÀ NƯỚC {K}", annex="BIỂU GIAO BỔ SUNG DỰ TOÁN CHI NGÂN SÁCH", table=(("TT",
     "Đơn vị", "Nội dung", "Số tiền (triệu đồng)"), ("1", "Sở Giáo dục và Đào tạo", "Chế độ học sinh bán trú",
     "9.{y}"), ("2", "Sở Y tế", "Mua sắm vật tư phòng, chống dịch", "12.{z}"), ("3", "UBND {d}", "Hỗ trợ khắc phục "
     "thiên tai", "4.{x}")),
)  # fmt: skip
_AWARD = RegistryPaper(
    (date(2017, 10, 2), date(2023, 12, 22)), (), ("ỦY BAN NHÂN DÂN", "{K}"), ("/QĐ-UBND", "/QĐ-CTUBND"), "{place}",
     CHAIRMAN,
    ("Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân {k}", "Về việc công nhận danh hiệu “Chiến sĩ thi đua” cấp "
     "tỉnh năm {last}", "Tặng danh hiệu “Tập thể lao động xuất sắc” và Bằng khen cho các tập thể, cá nhân có thành "
     "tích xuất sắc trong phong trào thi đua yêu nước năm {last}"),
    ("Tặng Bằng khen của Chủ tịch Ủy ban nhân dân {k} cho 02 tập thể và {x} cá nhân đã có thành tích xuất sắc (có "
     "danh sách kèm theo).", "Kèm theo Bằng khen là tiền thưởng theo quy định tại Nghị định số 91/2017/NĐ-CP, trích "
     "từ Quỹ Thi đua, Khen thưởng.", "Chánh Văn phòng Ủy ban nhân dân, Giám đốc Sở Nội vụ, Thủ trưởng các cơ quan, "
     "đơn vị liên quan, các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./."),
    ("Như Điều 3", "Ban TĐKT Trung ương", "Báo, Đài PT-TH", "Lưu: VT, NV (BTĐKT)"),
    ("CHỦ TỊCH ỦY BAN NHÂN DÂN {K}",),
    ("Căn cứ Luật Thi đua, Khen thưởng ngày 26 tháng 11 năm 2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, "
     "Khen thưởng ngày 16 tháng 11 năm 2013;", "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính "
     "phủ quy định chi tiết thi hành một số điều của Luật Thi đua, Khen thưởng;", "Xét đề nghị của Giám đốc Sở Nội vụ "
     "(Trưởng ban Ban Thi đua - Khen thưởng),"),
    highest=3100, receiver="SỞ NỘI VỤ {K}", annex="DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN", table=(("STT", "Họ và tên",
     "Chức vụ", "Đơn vị"), ("1", "{name}", "Chuyên viên", "Sở Tư pháp"), ("2", "{other}", "Giáo viên", "Trường THPT "
     "{dn}"), ("3", "Phùng Thị Minh Nguyệt", "Điều dưỡng", "Bệnh viện Đa khoa")),
)  # fmt: skip
_TASK_FORCE = RegistryPaper(
    (date(2020, 4, 6), date(2022, 10, 20)), (), ("BỘ GIÁO DỤC VÀ ĐÀO TẠO",), ("/QĐ-BGDĐT",), "Hà Nội", (*MINISTER, (
     "TL. BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ TỔ CHỨC CÁN BỘ"), ("BỘ TRƯỞNG",)),
    ("Về việc thành lập Ban Chỉ đạo cấp quốc gia Kỳ thi tốt nghiệp trung học phổ thông năm {year}", "Về việc thành "
     "lập Hội đồng quốc gia thẩm định sách giáo khoa lớp 7 môn Lịch sử và Địa lí", "Thành lập Hội đồng thẩm định"),
    ("Thành lập Hội đồng gồm các ông (bà) có tên trong Danh sách kèm theo.", "Hội đồng có nhiệm vụ giúp Bộ trưởng chỉ "
     "đạo, tổ chức thực hiện theo quy chế và các văn bản hướng dẫn hiện hành của Bộ Giáo dục và Đào tạo; tự giải thể "
     "sau khi hoàn thành nhiệm vụ.", "Kinh phí hoạt động được chi từ nguồn ngân sách nhà nước năm {year}.",
     "Chánh Văn phòng, Vụ trưởng Vụ Kế hoạch - Tài chính, Vụ trưởng Vụ Giáo dục Trung học, Cục trưởng Cục Quản lý "
     "chất lượng, Thủ trưởng các đơn vị có liên quan và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành "
     "Quyết định này./."),
    ("Như Điều 4", "Bộ trưởng (để b/c)", "Các Thứ trưởng (để phối hợp chỉ đạo)", "Cổng TTĐT Bộ GDĐT", "Lưu: VT, Vụ "
     "TCCB, Cục QLCL (15b)"),
    ("BỘ TRƯỞNG BỘ GIÁO DỤC VÀ ĐÀO TẠO",),
    ("Căn cứ Nghị định số 69/2017/NĐ-CP ngày 25 tháng 5 năm 2017 của Chính phủ quy định chức năng, nhiệm vụ, quyền "
     "hạn và cơ cấu tổ chức của Bộ Giáo dục và Đào tạo;", "Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;",
     "Theo đề nghị của Cục trưởng Cục Quản lý chất lượng."),
    highest=4800, receiver="SỞ GIÁO DỤC VÀ ĐÀO TẠO {K}", annex="DANH SÁCH THÀNH VIÊN", table=(("TT", "Họ và tên, đơn "
     "vị công tác", "Nhiệm vụ"), ("1", "{Who}, Vụ Giáo dục Trung học", "Chủ tịch"), ("2", "{other}, Trường Đại học Sư "
     "phạm", "Phó Chủ tịch"), ("3", "Lưu Đình Khuê, Sở Giáo dục và Đào tạo {p}", "Thư ký"), ("4", "Vi Thị Kim Ngân, "
     "Cục Quản lý chất lượng", "Thành viên")),
)  # fmt: skip
_PRICES = RegistryPaper(
    (date(2021, 3, 8), date(2024, 12, 20)), ("ỦY BAN NHÂN DÂN", "{K}"), ("SỞ XÂY DỰNG",), ("/QĐ-SXD",), "{place}", (*
     DIRECTOR, ("Q. GIÁM ĐỐC",), ("PHÓ GIÁM ĐỐC", "PHỤ TRÁCH SỞ")),
    ("Về việc công bố đơn giá nhân công xây dựng trên địa bàn {k} năm {year}", "Công bố Bảng giá ca máy và thiết bị "
     "thi công xây dựng", "Về việc công bố Chỉ số giá xây dựng quý III năm {year} trên địa bàn {k}"),
    ("Công bố kèm theo Quyết định này đơn giá, chỉ số và hướng dẫn áp dụng để các cơ quan, tổ chức, cá nhân có liên "
     "quan tham khảo, sử dụng trong việc xác định chi phí đầu tư xây dựng.", "Quyết định này có hiệu lực kể từ ngày "
     "ký và thay thế Quyết định số {x}/QĐ-SXD ngày 28 tháng 12 năm {last}.", "Chánh Văn phòng Sở, Trưởng phòng Kinh "
     "tế và Vật liệu xây dựng và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./."),
    ("Bộ Xây dựng (để b/c)", "UBND {k} (để b/c)", "Các sở, ban, ngành", "UBND các huyện, thành phố", "Website Sở Xây "
     "dựng", "Lưu: VT, KT&VLXD"),
    ("GIÁM ĐỐC SỞ XÂY DỰNG",),
    ("Căn cứ Luật Xây dựng ngày 18 tháng 6 năm 2014; Luật sửa đổi, bổ sung một số điều của Luật Xây dựng ngày 17 "
     "tháng 6 năm 2020;", "Căn cứ Nghị định số 10/2021/NĐ-CP ngày 09 tháng 02 năm 2021 của Chính phủ về quản lý chi "
     "phí đầu tư xây dựng;", "Thực hiện ủy quyền của Ủy ban nhân dân {k} tại Quyết định số {y}/QĐ-UBND;",
     "Theo đề nghị của Trưởng phòng Kinh tế và Vật liệu xây dựng."),
    highest=210, receiver="BAN QLDA {D}",
)  # fmt: skip
_TAX_PROCESS = RegistryPaper(
    (date(2012, 3, 5), date(2018, 8, 31)), ("BỘ TÀI CHÍNH",), ("TỔNG CỤC THUẾ",), ("/QĐ-TCT",), "Hà Nội", ((
     "TỔNG CỤC TRƯỞNG",), ("KT. TỔNG CỤC TRƯỞNG", "PHÓ TỔNG CỤC TRƯỞNG")),
    ("V/v ban hành Quy trình miễn thuế, giảm thuế", "Về việc ban hành Quy trình quản lý đăng ký thuế", "Về việc sửa "
     "đổi, bổ sung Quy trình hoàn thuế ban hành kèm theo Quyết định số {x}/QĐ-TCT"),
    ("Ban hành kèm theo quyết định này Quy trình áp dụng tại cơ quan thuế các cấp.", "Quyết định này có hiệu lực thi "
     "hành kể từ ngày ký và thay thế các quyết định trước đây của Tổng cục trưởng Tổng cục Thuế về cùng nội dung.",
     "Vụ trưởng các Vụ, Thủ trưởng các đơn vị thuộc và trực thuộc Tổng cục Thuế, Cục trưởng Cục Thuế các tỉnh, thành "
     "phố trực thuộc Trung ương, Chi cục trưởng Chi cục Thuế chịu trách nhiệm thi hành quyết định này./."),
    ("Như Điều 3", "Lãnh đạo Bộ (để b/c)", "Lãnh đạo Tổng cục Thuế", "Đại diện TCT tại TP. HCM", "Lưu: VT, CS (2b)"),
    ("TỔNG CỤC TRƯỞNG TỔNG CỤC THUẾ",),
    ("Căn cứ Luật Quản lý thuế số 78/2006/QH11 ngày 29/11/2006;", "Căn cứ Quyết định số 115/2009/QĐ-TTg ngày "
     "28/9/2009 của Thủ tướng Chính phủ quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Tổng cục Thuế "
     "trực thuộc Bộ Tài chính;", "Theo đề nghị của Vụ trưởng Vụ Chính sách,"),
    highest=2400, receiver="CỤC THUẾ {K}",
)  # fmt: skip
_RATES = RegistryPaper(
    (date(2014, 4, 7), date(2017, 1, 20)), (), ("NGÂN HÀNG NHÀ NƯỚC", "VIỆT NAM"), ("/QĐ-NHNN",), "Hà Nội", ((
     "KT. THỐNG ĐỐC", "PHÓ THỐNG ĐỐC"), ("THỐNG ĐỐC",)),
    ("Về mức lãi suất tối đa đối với tiền gửi bằng đồng Việt Nam của tổ chức, cá nhân tại tổ chức tín dụng",
     "Về lãi suất tiền gửi bằng đồng Việt Nam theo quy định tại Thông tư số 07/2014/TT-NHNN ngày 17 tháng 3 năm 2014"),
    ("Mức lãi suất tối đa đối với tiền gửi bằng đồng Việt Nam:|1. Tiền gửi không kỳ hạn và có kỳ hạn dưới 1 tháng là "
     "1,0%/năm.|2. Tiền gửi có kỳ hạn từ 1 tháng đến dưới 6 tháng là 5,5%/năm; riêng Quỹ tín dụng nhân dân, Tổ chức "
     "tài chính vi mô là 6,0%/năm.", "Quyết định này có hiệu lực thi hành kể từ ngày ký.", "Chánh Văn phòng, Vụ "
     "trưởng Vụ Chính sách tiền tệ, Thủ trưởng các đơn vị thuộc Ngân hàng Nhà nước Việt Nam; Giám đốc Ngân hàng Nhà "
     "nước chi nhánh tỉnh, thành phố; Chủ tịch Hội đồng quản trị, Tổng giám đốc tổ chức tín dụng chịu trách nhiệm tổ "
     "chức thực hiện Quyết định này./."),
    ("Như Điều 3", "Ban lãnh đạo NHNN", "Văn phòng Chính phủ", "Bộ Tư pháp (để kiểm tra)", "Lưu: VP, Vụ PC, Vụ CSTT"),
    ("THỐNG ĐỐC NGÂN HÀNG NHÀ NƯỚC VIỆT NAM",),
    ("Căn cứ Luật Ngân hàng Nhà nước Việt Nam số 46/2010/QH12 ngày 16 tháng 6 năm 2010;", "Căn cứ Luật Các tổ chức "
     "tín dụng số 47/2010/QH12 ngày 16 tháng 6 năm 2010;", "Căn cứ Nghị định số 156/2013/NĐ-CP ngày 11 tháng 11 năm "
     "2013 của Chính phủ;", "Theo đề nghị của Vụ trưởng Vụ Chính sách tiền tệ;"),
    highest=2500, receiver="NHNN CHI NHÁNH {K}",
)  # fmt: skip
_APPRAISAL = RegistryPaper(
    COMMUNES, ("ỦY BAN NHÂN DÂN", "{K}"), ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",), ("/QĐ-SNNMT",), "{place}", (*DIRECTOR, (
     "TUQ. GIÁM ĐỐC", "CHI CỤC TRƯỞNG", "CHI CỤC BẢO VỆ MÔI TRƯỜNG")),
    ("Về việc thành lập Hội đồng thẩm định báo cáo đánh giá tác động môi trường của Dự án “Khu chăn nuôi tập trung "
     "{mn}”", "Thành lập Đoàn kiểm tra, Hội đồng thẩm định hồ sơ đề nghị cấp giấy phép môi trường", "Về việc thành "
     "lập Hội đồng thẩm định"),
    ("Thành lập Hội đồng thẩm định gồm 09 thành viên, do {who} làm Chủ tịch Hội đồng.", "Hội đồng có trách nhiệm thẩm "
     "định hồ sơ, gửi kết quả về Sở trong thời hạn quy định; tự giải tán sau khi hoàn thành nhiệm vụ.", "Chánh Văn "
     "phòng Sở, Chi cục trưởng Chi cục Bảo vệ môi trường, các thành viên Hội đồng và {co} chịu trách nhiệm thi hành "
     "Quyết định này./."),
    ("Như Điều 3", "UBND {k} (b/c)", "UBND {m}", "Lưu: VT, CCBVMT"),
    ("GIÁM ĐỐC SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",),
    ("Căn cứ Luật Bảo vệ môi trường ngày 17 tháng 11 năm 2020;", "Căn cứ Nghị định số 131/2025/NĐ-CP ngày 12 tháng 6 "
     "năm 2025 của Chính phủ quy định phân định thẩm quyền của chính quyền địa phương 02 cấp trong lĩnh vực quản lý "
     "nhà nước của Bộ Nông nghiệp và Môi trường;", "Căn cứ Quyết định số {x}/2025/QĐ-UBND của Ủy ban nhân dân {k} quy "
     "định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Sở;", "Xét đề nghị của Chi cục trưởng Chi cục Bảo vệ "
     "môi trường."),
    degrees=("", "", "TS. ", "ThS. "), highest=1400, receiver="UBND {M}",
)  # fmt: skip
_BOARD = RegistryPaper(
    (DECREE[0], date(2024, 12, 20)), (), ("ỦY BAN NHÂN DÂN", "{K}"), ("/QĐ-UBND",), "{place}", (*COMMITTEE, *CHAIRMAN),
    ("Về việc thành lập Ban Chỉ đạo phòng, chống buôn lậu, gian lận thương mại và hàng giả", "Về việc kiện toàn Hội "
     "đồng Nghĩa vụ quân sự {k}", "Thành lập Tổ công tác tháo gỡ khó khăn, vướng mắc cho doanh nghiệp và dự án đầu tư "
     "trên địa bàn {k}"),
    ("Kiện toàn Ban Chỉ đạo gồm các ông, bà có tên sau đây:|1. Trưởng ban: Phó Chủ tịch Ủy ban nhân dân phụ trách "
     "khối.|2. Phó Trưởng ban: {Who}, Giám đốc Sở Công Thương.|3. Các thành viên: đại diện lãnh đạo các sở, ngành: "
     "Công an, Tài chính, Y tế, Cục Quản lý thị trường.", "Ban Chỉ đạo hoạt động theo chế độ kiêm nhiệm; Trưởng ban "
     "sử dụng con dấu của Ủy ban nhân dân, các Phó Trưởng ban sử dụng con dấu của cơ quan đang công tác.",
     "Quyết định này có hiệu lực từ ngày ký và thay thế Quyết định số {x}/QĐ-UBND năm {last}. Chánh Văn phòng Ủy ban "
     "nhân dân, Thủ trưởng các cơ quan liên quan và các ông (bà) có tên tại Điều 1 căn cứ Quyết định thi hành./."),
    ("Như Điều 3", "Ban Chỉ đạo 389 quốc gia", "TTr TU, TTr HĐND", "CT, các PCT UBND", "CVP, PCVP", "Cổng Thông tin "
     "điện tử", "Lưu: VT, KT6"),
    ("ỦY BAN NHÂN DÂN {K}",),
    ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015 và Luật sửa đổi, bổ sung ngày 22/11/2019;",
     "Căn cứ Quyết định số 389/QĐ-TTg ngày 19/3/2014 của Thủ tướng Chính phủ;", "Theo đề nghị của Giám đốc Sở Nội vụ "
     "tại Tờ trình số {y}/TTr-SNV,"),
    highest=3600, receiver="SỞ CÔNG THƯƠNG {K}",
)  # fmt: skip
DECISIONS = (
    _GUIDELINE, _FEES, _PROJECT, _DETAILED_PLAN, _LAND_BACK, _ESTIMATE, _AWARD, _TASK_FORCE, _PRICES, _TAX_PROCESS,
    _RATES, _APPRAISAL, _BOARD,
)  # fmt: skip
