"""Official letters that a clerk receives every day, from before and after the reforms of 2025."""

from __future__ import annotations

from datetime import date

from digitize.specimens.registry_papers import (
    CIRCULAR,
    COMMUNES,
    DECREE,
    DIRECTOR,
    POLICE_RANKS,
    REGIONS,
    RegistryPaper,
)

_TAX = RegistryPaper(
    COMMUNES, ("CỤC THUẾ",), ("THUẾ {K}",), ("/{i}-QLDN1", "/{i}-NVDTPC", "/{i}-VP"), "{place}", (("KT. TRƯỞNG THUẾ",
      "PHÓ TRƯỞNG THUẾ"), ("TRƯỞNG THUẾ",), ("TL. TRƯỞNG THUẾ", "TRƯỞNG PHÒNG QUẢN LÝ, HỖ TRỢ", "DOANH NGHIỆP SỐ 1")),
    ("V/v chính sách thuế giá trị gia tăng", "V/v giải trình, bổ sung thông tin, tài liệu hồ sơ khai thuế",
     "V/v sử dụng hóa đơn điện tử khởi tạo từ máy tính tiền"),
    ("Trả lời văn bản số {x}/CV đề ngày {date} của {co} (mã số thuế {tax}) về chính sách thuế, Thuế {k} có ý kiến như "
     "sau:", "Căn cứ Luật Thuế giá trị gia tăng số 48/2024/QH15 ngày 26 tháng 11 năm 2024 và các văn bản hướng dẫn "
     "thi hành;", "Trường hợp Công ty cung cấp dịch vụ cho tổ chức ở nước ngoài và được tiêu dùng ở ngoài Việt Nam "
     "thì áp dụng thuế suất 0% nếu đáp ứng điều kiện về hợp đồng và chứng từ thanh toán không dùng tiền mặt.",
     "Thuế {k} thông báo để Công ty được biết và thực hiện./."),
    ("Như trên", "Các Phòng: NVDTPC, KT số 2", "Thuế cơ sở 3", "Website Thuế {k}", "Lưu: VT, QLDN1 (2b)"),
    addressees=("{co}",), highest=9400, receiver="{CO}",
)  # fmt: skip
_TREASURY = RegistryPaper(
    REGIONS, ("BỘ TÀI CHÍNH", "KHO BẠC NHÀ NƯỚC"), ("KHO BẠC NHÀ NƯỚC KHU VỰC XI",), ("/KBXI-NV1", "/KBKV11-NVKT"),
    "Nghệ An", DIRECTOR,
    ("V/v đối chiếu số dư tạm ứng và số liệu chi ngân sách nhà nước", "V/v chuyển đổi mã đơn vị quan hệ ngân sách khi "
     "sắp xếp đơn vị hành chính"),
    ("Để chuẩn bị cho việc kết thúc hoạt động của đơn vị hành chính cấp huyện, Kho bạc Nhà nước khu vực XI đề nghị "
     "các đơn vị:", "1. Rà soát, đối chiếu số dư dự toán, số dư tạm ứng đến hết ngày {date}; nộp Bảng đối chiếu trên "
     "Dịch vụ công trực tuyến.", "2. Hoàn thiện hồ sơ đăng ký tài khoản, mẫu dấu và chữ ký trước ngày {soon}.",
     "Trong quá trình thực hiện nếu có vướng mắc, đề nghị liên hệ Phòng Nghiệp vụ 1 để phối hợp giải quyết./."),
    ("Như trên", "KBNN (b/c)", "Phòng giao dịch số 4", "Lưu: VT, NV1"),
    addressees=("Phòng Tài chính - Kế hoạch {d}", "Các đơn vị sử dụng ngân sách giao dịch tại Kho bạc"), highest=1300,
    receiver="UBND {M}",
)  # fmt: skip
_CUSTOMS = RegistryPaper(
    (date(2018, 6, 8), CIRCULAR[1]),
    ("TỔNG CỤC HẢI QUAN",), ("CỤC HẢI QUAN {K}",), ("/HQ{i}-GSQL", "/HQ{i}-TXNK"),
    "{place}", (("CỤC TRƯỞNG",), ("KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG"), ("TL. CỤC TRƯỞNG", "TRƯỞNG PHÒNG THUẾ XUẤT "
      "NHẬP KHẨU")),
    ("V/v phân loại hàng hóa nhập khẩu", "V/v: Vướng mắc thủ tục hải quan đối với hàng hóa xuất nhập khẩu tại chỗ của "
     "{co}"),
    ("Cục Hải quan {k} nhận được công văn số {x}/CV ngày {date} của {co} nêu vướng mắc khi làm thủ tục. Về vấn đề "
     "này, Cục Hải quan có ý kiến như sau:", "Căn cứ Điều 86 Thông tư số 38/2015/TT-BTC ngày 25/3/2015 được sửa đổi, "
     "bổ sung tại khoản 58 Điều 1 Thông tư số 39/2018/TT-BTC ngày 20/4/2018 của Bộ Tài chính, đề nghị Công ty đối "
     "chiếu hồ sơ, liên hệ Chi cục Hải quan nơi đăng ký tờ khai để được hướng dẫn.", "Cục Hải quan {k} trả lời để "
     "Công ty biết, thực hiện./."),
    ("Như trên", "Các Chi cục HQ trực thuộc", "Lưu: VT, GSQL (3b)"),
    addressees=("{co}, địa chỉ: {v}, {m}, {d}, {k}",), highest=6800, receiver="{CO}",
)  # fmt: skip
_CUSTOMS_REGION = RegistryPaper(
    COMMUNES, ("CỤC HẢI QUAN",), ("CHI CỤC HẢI QUAN KHU VỰC III",), ("/HQKV3-NVHQ", "/HQKV3-HQCK1"), "Hải Phòng",
    (("CHI CỤC TRƯỞNG",), ("KT. CHI CỤC TRƯỞNG", "PHÓ CHI CỤC TRƯỞNG"),
     ("TL. CHI CỤC TRƯỞNG", "KT. TRƯỞNG PHÒNG NGHIỆP VỤ", "PHÓ TRƯỞNG PHÒNG")),
    ("V/v trả lời vướng mắc C/O mẫu D điện tử", "V/v đề nghị cung cấp hồ sơ, chứng từ phục vụ kiểm tra sau thông quan "
     "đối với {co}"),
    ("Chi cục Hải quan khu vực III nhận được văn bản số {x}/2025/CV của {co} (mã số thuế {tax}). Về việc này, Chi cục "
     "có ý kiến như sau:", "Căn cứ Thông tư số 33/2023/TT-BTC ngày 31 tháng 5 năm 2023 của Bộ trưởng Bộ Tài chính, đề "
     "nghị Công ty nộp bổ sung chứng từ qua Hệ thống xử lý dữ liệu điện tử hải quan trước ngày {soon}.",
     "Chi cục Hải quan khu vực III thông báo để Công ty biết, thực hiện./."),
    ("Như trên", "Cục Hải quan (để b/c)", "HQCK cảng Hải Phòng KV1", "Lưu: VT, NVHQ (03b)"),
    addressees=("{co}",), highest=8800, receiver="{CO}",
)  # fmt: skip
_LAND_BRANCH = RegistryPaper(
    COMMUNES, ("VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI", "{K}"), ("CHI NHÁNH KHU VỰC {DN}",), ("/CNKV-ĐKCG", "/VPĐKCN-TTLT"), "{mn}",
    (("GIÁM ĐỐC",), ("PHÓ GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
    ("V/v trả hồ sơ đăng ký biến động đất đai của {who}", "V/v cung cấp thông tin, dữ liệu đất đai",
     "V/v đề nghị xác minh hiện trạng sử dụng đất"),
    ("Chi nhánh tiếp nhận hồ sơ số {x}{y} ngày {date} của {who}, thường trú tại {v}, {m} về việc đăng ký biến động "
     "thửa đất số {y}, tờ bản đồ số 14.", "Qua kiểm tra, hồ sơ chưa đủ điều kiện giải quyết do sơ đồ thửa đất trên "
     "Giấy chứng nhận không thống nhất với bản đồ địa chính chính quy.", "Chi nhánh chuyển trả hồ sơ, đề nghị người "
     "sử dụng đất bổ sung theo quy định./."),
    ("Như trên", "UBND {m}", "Lưu: VT, HS"),
    addressees=("{Who}", "Trung tâm Phục vụ hành chính công {m}"), highest=5200, receiver="TRUNG TÂM PVHCC {M}",
)  # fmt: skip
_PROVINCE_OFFICE = RegistryPaper(
    DECREE, (), ("ỦY BAN NHÂN DÂN", "{K}"), ("/UBND-NC", "/UBND-KT", "/UBND-VX", "/UBND-TH4"), "{place}",
    (("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"), ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), (
      "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ TÀI CHÍNH")),
    ("V/v thực hiện Công điện số {x}/CĐ-TTg ngày {date} của Thủ tướng Chính phủ", "V/v giải quyết kiến nghị của {who}",
     "V/v chủ động ứng phó bão"),
    ("Ủy ban nhân dân {k} nhận được văn bản của Văn phòng Chính phủ về việc nêu trên (gửi kèm bản chụp). Về việc này, "
     "Chủ tịch Ủy ban nhân dân {k} có ý kiến như sau:", "Giao Sở Nông nghiệp và Phát triển nông thôn chủ trì, phối "
     "hợp các đơn vị liên quan nghiên cứu, tham mưu theo quy định; báo cáo kết quả về UBND trước ngày {soon}.",
     "Văn phòng UBND thông báo để các cơ quan, đơn vị biết, thực hiện./."),
    ("Như trên", "CT, các PCT UBND", "CVP, các PCVP", "Các phòng CV", "Lưu: VT, NC.{x}"),
    addressees=("Các sở, ban, ngành, đoàn thể cấp tỉnh", "Ủy ban nhân dân các huyện, thị xã, thành phố",
     "Đài Phát thanh và Truyền hình"), highest=9900, receiver="SỞ TƯ PHÁP",
)  # fmt: skip
_OUTAGE = RegistryPaper(
    CIRCULAR, ("CÔNG TY ĐIỆN LỰC {P}",), ("ĐIỆN LỰC {DN}",), ("/ĐL-KHKT", "/ĐLKD"), "{dn}", DIRECTOR,
    ("V/v thông báo tạm ngừng cung cấp điện", "Về việc ngừng, giảm mức cung cấp điện không khẩn cấp theo kế hoạch"),
    ("Điện lực {dn} trân trọng cảm ơn sự hợp tác của Quý cơ quan trong thời gian qua. Để thực hiện kế hoạch sửa chữa "
     "lưới điện, Điện lực xin thông báo lịch tạm ngừng cung cấp điện như sau:", "Rất mong Quý khách hàng thông cảm và "
     "hợp tác. Mọi chi tiết xin liên hệ Trung tâm chăm sóc khách hàng, điện thoại 19006769."),
    ("Như trên", "CTĐL {p} (b/c)", "Lưu: VT, KHKT"),
    addressees=("UBND {m}", "{co}"), highest=1500, sans=True, table=(("TT", "Khu vực", "Bắt đầu", "Kết thúc"), ("1",
      "TBA {mn} 2, {mn} 5", "06h00", "11h30"), ("2", "TBA bơm nước, TBA chợ", "13h00", "16h45")),
)  # fmt: skip
_JOINT = RegistryPaper(
    DECREE, (), ("BẢO HIỂM XÃ HỘI - SỞ Y TẾ", "{K}"), ("/LN-BHXH-SYT", "/BHXH-SYT"), "{place}", (("GIÁM ĐỐC",
      "BẢO HIỂM XÃ HỘI"), ("KT. GIÁM ĐỐC", "BẢO HIỂM XÃ HỘI", "PHÓ GIÁM ĐỐC")),
    ("V/v hướng dẫn đăng ký khám, chữa bệnh ban đầu bảo hiểm y tế quý I/{next}", "V/v phối hợp thanh toán chi phí "
     "khám, chữa bệnh bảo hiểm y tế vượt tổng mức"),
    ("Thực hiện Luật Bảo hiểm y tế và Thông tư số 40/2015/TT-BYT ngày 16/11/2015 của Bộ Y tế, liên ngành Bảo hiểm xã "
     "hội - Sở Y tế {k} hướng dẫn như sau:", "1. Người tham gia đăng ký tại một trong {x} cơ sở theo danh sách kèm "
     "theo.", "2. Các cơ sở khám, chữa bệnh rà soát năng lực, gửi đề nghị điều chỉnh về cơ quan Bảo hiểm xã hội trước "
     "ngày {soon}.", "Trong quá trình thực hiện, nếu có vướng mắc đề nghị phản ánh về liên ngành để xem xét, giải "
     "quyết./."),
    ("Như trên", "BHXH Việt Nam", "UBND {k}", "Lưu: VT BHXH, SYT"),
    addressees=("Bảo hiểm xã hội {d}", "Các cơ sở khám, chữa bệnh BHYT trên địa bàn"), partner=(("GIÁM ĐỐC", "SỞ Y TẾ"),
     "SỞ Y TẾ {K}"), ring="BẢO HIỂM XÃ HỘI {K}", highest=3100, receiver="BỆNH VIỆN ĐA KHOA {D}",
)  # fmt: skip
_SCHOOL = RegistryPaper(
    CIRCULAR, ("SỞ GIÁO DỤC VÀ ĐÀO TẠO {P}",), ("TRƯỜNG THPT {S}",), ("/THPT", "/CV-THPT"), "{dn}", (("HIỆU TRƯỞNG",),
     ("KT.HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"), ("P. HIỆU TRƯỞNG",)),
    ("V/v trả lời xác minh văn bằng tốt nghiệp", "V/v đề nghị bố trí giáo viên dạy liên trường năm học {year}-{next}"),
    ("Trường THPT {s} nhận được công văn số {x}/CV-TCHC ngày {date} của {co} đề nghị xác minh bằng tốt nghiệp của "
     "{who}, sinh ngày {born}.", "Sau khi kiểm tra sổ gốc cấp phát bằng, nhà trường xác nhận {who} đã tốt nghiệp kỳ "
     "thi năm 2009, số hiệu bằng A0{x}{y}, vào sổ số {z}/THPT.", "Nhà trường trả lời để quý cơ quan được rõ./."),
    ("Như trên", "Lưu VP"),
    addressees=("{co}",), highest=260, receiver="{CO}",
)  # fmt: skip
_POLICE = RegistryPaper(
    COMMUNES, ("CÔNG AN {K}",), ("CÔNG AN {M}",), ("/CA{u}-TH", "/CV-CA{u}", "/CA{u}-CSKV"), "{mn}",
    (("TRƯỞNG CÔNG AN {U}",), ("KT. TRƯỞNG CÔNG AN {U}", "PHÓ TRƯỞNG CÔNG AN {U}")),
    ("V/v phối hợp xác minh nhân thân", "V/v trao đổi thông tin cư trú của {who}", "V/v đề nghị cung cấp hồ sơ, tài "
     "liệu phục vụ công tác xác minh"),
    ("Công an {m}, {k} đang tiến hành xác minh đơn của {who}, sinh ngày {born}, số CCCD {id}, thường trú {v}, {m}.",
     "Để có cơ sở giải quyết, đề nghị Quý cơ quan cung cấp bản sao hồ sơ hộ tịch có liên quan, gửi về Công an {m} "
     "trước ngày {soon}.", "Rất mong nhận được sự phối hợp của Quý cơ quan./."),
    ("Như trên", "Lưu: CA{u}"),
    addressees=("Ủy ban nhân dân {m}",), degrees=POLICE_RANKS, highest=870,
)  # fmt: skip
_BANK = RegistryPaper(
    DECREE, ("NGÂN HÀNG CHÍNH SÁCH XÃ HỘI", "CHI NHÁNH {K}"), ("PHÒNG GIAO DỊCH {D}",), ("/NHCS-KHTD", "/NHCS.PGD"),
    "{dn}", DIRECTOR,
    ("V/v xử lý nợ bị rủi ro do nguyên nhân khách quan", "V/v đối chiếu, phân loại nợ tín dụng chính sách năm {year}"),
    ("Thực hiện văn bản số {x}/NHCS-KHTD của Giám đốc Chi nhánh, Phòng giao dịch đề nghị UBND các xã, thị trấn chỉ "
     "đạo:", "1. Trưởng thôn, Tổ trưởng Tổ tiết kiệm và vay vốn cùng cán bộ Phòng giao dịch đối chiếu 100% món vay, "
     "hoàn thành trước ngày {soon}.", "2. Hội đoàn thể nhận ủy thác giám sát việc bình xét cho vay tại Điểm giao dịch "
     "xã.", "Rất mong được sự quan tâm chỉ đạo./."),
    ("Như trên", "Thành viên BĐD HĐQT (b/c)", "Lưu: PGD"),
    addressees=("Chủ tịch UBND {m}", "Hội LHPN, Hội Nông dân {d}"), highest=410,
)  # fmt: skip
_UNION = RegistryPaper(
    CIRCULAR, ("LIÊN ĐOÀN LAO ĐỘNG {K}",), ("CÔNG ĐOÀN NGÀNH GIÁO DỤC",), ("/CĐN", "/CĐGD-CSPL"), "{place}",
    (("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), ("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH"),
     ("TL. BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG")),
    ("V/v tổ chức các hoạt động chăm lo đoàn viên nhân dịp Tết Nguyên đán {next}", "V/v đăng ký đoàn viên tham quan, "
     "nghỉ dưỡng hè năm {year}"),
    ("Thực hiện hướng dẫn của Liên đoàn Lao động {k}, Ban Thường vụ Công đoàn ngành Giáo dục đề nghị các công đoàn cơ "
     "sở:", "- Lập danh sách đoàn viên có hoàn cảnh đặc biệt khó khăn, mỗi đơn vị không quá 03 người, mức hỗ trợ "
     "500.000 đồng/người.", "- Gửi danh sách về Văn phòng Công đoàn ngành trước ngày {soon} để tổng hợp./."),
    ("Như trên", "LĐLĐ {k} (b/c)", "Lưu CĐN"),
    addressees=("Công đoàn các trường THPT, PTDTNT",), highest=190,
)  # fmt: skip
LETTERS = (
    _TAX, _TREASURY, _CUSTOMS, _CUSTOMS_REGION, _LAND_BRANCH, _PROVINCE_OFFICE, _OUTAGE,
    _JOINT, _SCHOOL, _POLICE, _BANK, _UNION,
)  # fmt: skip
