"""Letters that reach offices of every province: of banks, the police, diplomats, auditors, posts of the nineties."""

from __future__ import annotations

from datetime import date

from digitize.specimens.central_papers import CentralPaper, Way
from digitize.specimens.registry_papers import CIRCULAR, RegistryPaper

_FARM_BANK = ("NGÂN HÀNG NÔNG NGHIỆP", "VÀ PHÁT TRIỂN NÔNG THÔN VIỆT NAM")
_DIRECTOR = (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"))

_RELEASE = CentralPaper(RegistryPaper(
    (date(2014, 7, 7), date(2024, 12, 20)), _FARM_BANK, ("CHI NHÁNH {D}",), ("/NHNo-{w}-KHCN", "/NHNo.{dn}-TD",
     "/CV-NHNo"), "{dn}", _DIRECTOR,
    ("V/v đề nghị xóa đăng ký thế chấp quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất của "
     "{who} tại {m}, {d}", "V/v xác nhận dư nợ và giải chấp tài sản bảo đảm của {who}"),
    ("Ngân hàng Nông nghiệp và Phát triển nông thôn Việt Nam - Chi nhánh {d} kính gửi Quý Cơ quan lời chào trân "
     "trọng.", "Ngày {date}, {who}, CMND/CCCD số {id}, thường trú tại {v}, {m}, đã trả hết nợ gốc và lãi theo Hợp đồng "
     "tín dụng số {x}-LAV-{last}00{y}.", "Chi nhánh đề nghị Quý Cơ quan xóa đăng ký thế chấp đối với tài sản là Giấy "
     "chứng nhận số BM {x}{y}, số vào sổ CH00{z}, do Ủy ban nhân dân {d} cấp.", "Rất mong nhận được sự hợp tác của Quý "
     "Cơ quan. Trân trọng cảm ơn!"),
    ("Như trên", "Khách hàng", "Lưu: HC, KHCN, HSTD"), addressees=("Chi nhánh Văn phòng Đăng ký đất đai {d}",),
    receiver="CN VPĐKĐĐ {D}", highest=960, ring="NHNo & PTNT - CHI NHÁNH {DN}",
), (Way.SET, Way.BLANK, Way.FADED),
    address=("Địa chỉ: {x} đường Trần Phú, {m}, {d}", "Điện thoại: 0238.3{y}.{z} - Fax: 0238.3{z}.{x}"))  # fmt: skip
_IMMIGRATION = CentralPaper(RegistryPaper(
    (date(2011, 5, 4), date(2024, 10, 30)), ("BỘ CÔNG AN",), ("CỤC QUẢN LÝ XUẤT NHẬP CẢNH",), ("/QLXNC-P5", "/A72-P3",
     "/QLXNC-P3"), "Hà Nội", (("KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG"), ("TL. CỤC TRƯỞNG", "TRƯỞNG PHÒNG 5")),
    ("V/v xác minh thông tin nhân thân của công dân Việt Nam ở nước ngoài đề nghị cấp hộ chiếu và xác nhận có quốc "
     "tịch Việt Nam", "V/v trả lời đơn của {who}"),
    ("Cục Quản lý xuất nhập cảnh - Bộ Công an nhận được công văn số {x} ngày {date} của Quý Phòng về trường hợp {who}, "
     "sinh ngày {born}, trước khi xuất cảnh thường trú tại {v}, {m}, {d}, {k}.", "Qua tra cứu hồ sơ lưu trữ, người nêu "
     "trên được cấp hộ chiếu số B{x}{y}1, xuất cảnh qua cửa khẩu sân bay quốc tế Nội Bài; chưa có thông tin về việc "
     "thôi quốc tịch Việt Nam.", "Đề nghị Quý Phòng phối hợp Công an {d} xác minh, kết luận, thông báo kết quả về Cục "
     "để giải quyết theo quy định."),
    ("Như trên", "Lưu: VT, P5(LH.02)"), addressees=("Phòng Quản lý xuất nhập cảnh Công an {k}",),
    degrees=("Thiếu tướng ", "Đại tá ", "Thượng tá "), receiver="PHÒNG QLXNC", highest=19800, ring="CỤC QUẢN LÝ XUẤT "
     "NHẬP CẢNH",
), (Way.SET, Way.COPIED, Way.BLANK))  # fmt: skip
_CONSULAR = CentralPaper(RegistryPaper(
    (date(2012, 2, 6), date(2025, 6, 20)), ("BỘ NGOẠI GIAO",), ("CỤC LÃNH SỰ",), ("/CV-LS", "/LS-CN", "/CLS-HPH"),
    "Hà Nội", (("KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG"), ("CỤC TRƯỞNG",), ("TL. CỤC TRƯỞNG", "TRƯỞNG PHÒNG CHỨNG NHẬN LÃNH "
     "SỰ")),
    ("V/v đề nghị xác minh con dấu, chữ ký và chức danh trên giấy tờ, tài liệu đề nghị chứng nhận lãnh sự để sử dụng ở "
     "nước ngoài", "V/v giới thiệu mẫu con dấu, mẫu chữ ký và chức danh của người có thẩm quyền ký giấy tờ, tài liệu"),
    ("Căn cứ Nghị định số 111/2011/NĐ-CP ngày 05/12/2011 của Chính phủ về chứng nhận lãnh sự, hợp pháp hóa lãnh sự, "
     "Cục Lãnh sự đề nghị Quý Cơ quan:", "1. Xác minh tính xác thực của văn bằng cấp cho {who}, sinh ngày {born} (gửi "
     "kèm bản chụp).", "2. Trả lời bằng văn bản về địa chỉ: 40 Trần Phú, Ba Đình, Hà Nội trong thời hạn 05 ngày làm "
     "việc.", "Cục Lãnh sự xin cảm ơn sự hợp tác của Quý Cơ quan./."),
    ("Như trên", "Sở Ngoại vụ {k}", "Lưu: HC, CNLS"), addressees=("Sở Giáo dục và Đào tạo {k}", "Phòng Giáo dục và Đào "
     "tạo {d}"), receiver="SỞ GD VÀ ĐT {K}", highest=7900,
), (Way.SET, Way.SET, Way.COPIED))  # fmt: skip
_AUDIT = CentralPaper(RegistryPaper(
    (CIRCULAR[0], date(2024, 11, 29)), ("KIỂM TOÁN NHÀ NƯỚC",), ("KIỂM TOÁN NHÀ NƯỚC", "KHU VỰC VI"), ("/KV VI-TH",
     "/KV VI-VP", "/KV VI-NV1"), "Quảng Ninh", (("KIỂM TOÁN TRƯỞNG",), ("KT. KIỂM TOÁN TRƯỞNG", "PHÓ KIỂM TOÁN "
     "TRƯỞNG")),
    ("V/v cung cấp hồ sơ, tài liệu phục vụ khảo sát, lập kế hoạch kiểm toán ngân sách địa phương năm {last} của tỉnh "
     "Hải Dương", "V/v đôn đốc thực hiện kết luận, kiến nghị kiểm toán của Kiểm toán nhà nước về ngân sách địa phương "
     "và các chuyên đề từ niên độ ngân sách {last} trở về trước"),
    ("Thực hiện Kế hoạch kiểm toán năm {year} của Tổng Kiểm toán nhà nước, Kiểm toán nhà nước khu vực VI đề nghị Ủy "
     "ban nhân dân {d}:", "1. Chuẩn bị báo cáo quyết toán, hồ sơ {x} công trình hoàn thành, danh mục tài khoản theo "
     "biểu mẫu gửi kèm.", "2. Cử cán bộ đầu mối làm việc với Tổ khảo sát, thời gian từ ngày {soon}, trong 05 ngày làm "
     "việc.", "Rất mong nhận được sự phối hợp của Quý Ủy ban./."),
    ("Như trên", "Tổng KTNN (để b/c)", "Lãnh đạo KTNN KV VI", "Lưu: VT, Phòng TH (03)"),
    addressees=("Ủy ban nhân dân {d}, tỉnh Hải Dương",), receiver="HĐND & UBND {D}", highest=890,
), (Way.SET, Way.SET, Way.COPIED))  # fmt: skip
_POST = CentralPaper(RegistryPaper(
    (date(1992, 3, 2), date(1997, 12, 22)), ("TỔNG CỤC BƯU ĐIỆN",), ("BƯU ĐIỆN {P}",), ("/VT-ĐT", "/CV-BĐ", "/KTNV"),
    "{p}", (("GIÁM ĐỐC BƯU ĐIỆN {P}",), ("K/T GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
    ("V/v lắp đặt máy điện thoại và thu cước thuê bao tại các điểm Bưu điện - Văn hóa xã", "V/v chuyển đổi số máy điện "
     "thoại từ 5 chữ số sang 6 chữ số trong toàn tỉnh kể từ 0 giờ ngày {soon}"),
    ("Được sự đồng ý của Tổng cục Bưu điện, Bưu điện {p} xin thông báo và đề nghị quý Ủy ban phối hợp một số việc như "
     "sau:", "1/ Các máy thuê bao hiện có được giữ nguyên địa chỉ, Bưu điện chịu mọi chi phí chuyển đổi.", "2/ Đề nghị "
     "cử người phối hợp với đội Dây máy {d} khảo sát tuyến cáp, hoàn thành trong tháng {mo}/{year}.", "Rất mong được "
     "sự giúp đỡ của quý Ủy ban."),
    ("Như trên", "Lưu VP, NV"), addressees=("Ủy ban nhân dân {m}, {d}",), receiver="UBND {D}", highest=780,
), (Way.TYPED, Way.TYPED, Way.COPIED))  # fmt: skip
LETTERS = (_RELEASE, _IMMIGRATION, _CONSULAR, _AUDIT, _POST)
