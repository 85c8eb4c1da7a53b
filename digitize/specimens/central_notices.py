"""Notices of procuracies, courts, bodies of the Party and members of great universities."""

from __future__ import annotations

from datetime import date

from digitize.specimens.central_papers import CentralPaper, Way
from digitize.specimens.registry_papers import PARTY_OF_DISTRICTS, WHOSE_PARTY, RegistryPaper


def _review(town: str, sign: str, province: str) -> CentralPaper:
    """What superior people's procuracies (2015 to 2025) answer to whom a judgment does not content."""
    return CentralPaper(RegistryPaper(
        (date(2015, 8, 3), date(2025, 6, 20)), ("VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO",), ("VIỆN KIỂM SÁT NHÂN DÂN CẤP CAO",
         f"TẠI {town.upper()}"), (f"/TB-{sign}-V2", f"/TB-{sign}-V3", f"/TB-{sign}-DS"), town,
        (("KT. VIỆN TRƯỞNG", "PHÓ VIỆN TRƯỞNG"), ("TL. VIỆN TRƯỞNG", "VIỆN TRƯỞNG VIỆN 2"), ("TUQ. VIỆN TRƯỞNG", "KIỂM "
         "SÁT VIÊN CAO CẤP")),
        ("Về việc giải quyết đơn đề nghị kháng nghị theo thủ tục giám đốc thẩm đối với Bản án dân sự phúc thẩm số "
         "{x}/{last}/DS-PT ngày 15 tháng 8 năm {last} của Tòa án nhân dân {k}", "Không kháng nghị giám đốc thẩm đối "
         "với Bản án dân sự phúc thẩm số {y}/{last}/DS-PT ngày 26/9/{last} của Tòa án nhân dân {k}"),
        (f"Viện kiểm sát nhân dân cấp cao tại {town} nhận được đơn của {{Who}} đề nghị xem xét theo thủ tục giám đốc "
         f"thẩm bản án nêu trên về vụ án “Tranh chấp quyền sử dụng đất” giữa nguyên đơn là {{who}} với bị đơn là "
         f"{{other}}.", "Sau khi nghiên cứu đơn và hồ sơ vụ án thấy: Tòa án cấp phúc thẩm căn cứ vào lời khai của các "
         "đương sự, kết quả thẩm định tại chỗ và sổ địa chính để giải quyết là có cơ sở.", "Vì vậy, căn cứ Điều 326 Bộ "
         "luật Tố tụng dân sự, không có căn cứ để kháng nghị giám đốc thẩm. Xin thông báo để {who} biết./."),
        ("{Who} (kèm tài liệu)", "TAND {k}", "Lưu: VT, HSKS, V2"), addressees=("{Who}, địa chỉ: {v}, {m}, {d}, {k}",),
        receiver="TAND {K}", highest=890, ring=f"VKSND CẤP CAO TẠI {town.upper()}",
    ), (Way.SET, Way.BLANK, Way.COPIED), province=province)  # fmt: skip


_APPEAL = CentralPaper(RegistryPaper(
    (date(2017, 9, 4), date(2025, 6, 20)), (), ("TÒA ÁN NHÂN DÂN", "{K}"), ("/{year}/TB-TA", "/TB-TA"), "{place}",
    (("THẨM PHÁN",), ("TL. CHÁNH ÁN", "CHÁNH TÒA DÂN SỰ"), ("KT. CHÁNH ÁN", "PHÓ CHÁNH ÁN")),
    ("VỀ VIỆC KHÁNG CÁO",),
    ("Ngày {day}, Tòa án nhân dân {k} nhận được đơn kháng cáo có các thông tin sau:", "= Người kháng cáo: |{name}", "= "
     "Địa chỉ: |{v}, {m}, {d}, {k}", "= Kháng cáo đối với: |Bản án dân sự sơ thẩm số {x}/{last}/DS-ST", "= Yêu cầu Tòa "
     "án cấp phúc thẩm giải quyết: |sửa một phần bản án sơ thẩm", "Người được thông báo có quyền gửi cho Tòa án văn "
     "bản nêu ý kiến của mình về nội dung kháng cáo để đưa vào hồ sơ vụ án."),
    ("Đương sự", "VKSND {k}", "Lưu hồ sơ vụ án"), addressees=("{Who}",),
    form="Mẫu số 61-DS (Ban hành kèm theo Nghị quyết số 01/2017/NQ-HĐTP ngày 13 tháng 01 năm 2017 của Hội đồng Thẩm "
     "phán Tòa án nhân dân tối cao)", receiver="VKSND {K}", highest=480,
), (Way.BLANK, Way.BLANK, Way.BLANK, Way.COPIED))  # fmt: skip
_INSPECTION = CentralPaper(RegistryPaper(
    (PARTY_OF_DISTRICTS[0], date(2025, 1, 24)), ("ĐẢNG ỦY KHỐI", "CÁC CƠ QUAN TRUNG ƯƠNG"), ("ỦY BAN KIỂM TRA",),
    ("-TB/UBKTĐUK", "-TB/UBKTK"), "Hà Nội", (("T/M ỦY BAN KIỂM TRA", "CHỦ NHIỆM"), ("K/T CHỦ NHIỆM", "PHÓ CHỦ NHIỆM"),
     ("T/M ỦY BAN KIỂM TRA", "PHÓ CHỦ NHIỆM THƯỜNG TRỰC")),
    ("kết luận kiểm tra việc chấp hành Điều lệ Đảng, nguyên tắc tập trung dân chủ, công tác tổ chức, cán bộ đối với "
     "Ban Thường vụ Đảng ủy và Ủy ban Kiểm tra Đảng ủy cơ quan nhiệm kỳ 2015 - 2020", "kết luận giám sát chuyên đề đối "
     "với Đảng ủy, Ủy ban Kiểm tra Đảng ủy cơ quan", "về việc thi hành kỷ luật đảng viên"),
    ("Thực hiện Chương trình kiểm tra, giám sát năm {year}, Ủy ban Kiểm tra Đảng ủy Khối đã tiến hành kiểm tra, nay "
     "thông báo kết luận như sau:", "1- Ưu điểm: Ban Thường vụ lãnh đạo, chỉ đạo thực hiện nhiệm vụ chính trị; duy trì "
     "sinh hoạt cấp ủy, kết nạp {x} đảng viên.", "2- Hạn chế: sửa đổi Quy chế làm việc chậm; {y} hồ sơ đảng viên chưa "
     "bổ sung phiếu.", "3- Yêu cầu: kiểm điểm, có kế hoạch khắc phục, báo cáo về Ủy ban Kiểm tra trước ngày {soon}.",
     "Giao Vụ Nghiệp vụ II theo dõi, đôn đốc việc thực hiện."),
    ("Thường trực Đảng ủy Khối", "Đảng ủy được kiểm tra", "Vụ NV II", "Lưu VP UBKT"), whose=WHOSE_PARTY,
    receiver="ĐẢNG ỦY CƠ QUAN", highest=420, ring="UBKT ĐẢNG ỦY KHỐI CÁC CƠ QUAN TW",
), (Way.SET, Way.SET, Way.COPIED))  # fmt: skip
_UNIVERSITY = CentralPaper(RegistryPaper(
    (date(2012, 9, 3), date(2026, 9, 30)), ("ĐẠI HỌC HUẾ",), ("TRƯỜNG ĐẠI HỌC NGOẠI NGỮ",), ("/TB-ĐHNN",
     "/TB-ĐHNN-ĐT"),
    "Huế", (("HIỆU TRƯỞNG",), ("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"), ("TL. HIỆU TRƯỞNG", "TRƯỞNG PHÒNG ĐÀO TẠO")),
    ("Về việc tổ chức xét công nhận tốt nghiệp, cấp bằng và lễ tốt nghiệp cho sinh viên hình thức đào tạo chính quy, "
     "vừa làm vừa học, văn bằng thứ hai đợt {mo} năm {year}", "V/v thu học phí và xét miễn, giảm học phí học kỳ I năm "
     "học {year} - {next}", "Kế hoạch thi đánh giá năng lực ngoại ngữ theo Khung năng lực 6 bậc dùng cho Việt Nam"),
    ("Căn cứ Quy chế đào tạo và biên bản họp Hội đồng, Nhà trường thông báo đến các khoa, phòng và toàn thể sinh viên "
     "như sau:", "1. Thời gian: từ 7 giờ 30 ngày {soon}; địa điểm: Hội trường, số 57 đường Nguyễn Khoa Chiêm.", "2. "
     "Sinh viên nộp đơn (theo mẫu) tại Bộ phận Một cửa; lệ phí {x}.000 đồng/sinh viên.", "3. Danh sách dự kiến {y} "
     "sinh viên được đăng tại trang thông tin điện tử của Trường.", "Yêu cầu các đơn vị phổ biến để sinh viên biết và "
     "thực hiện./."),
    ("Ban Giám hiệu (để b/c)", "Các khoa, phòng, trung tâm", "Website", "Lưu: VT, ĐT"), degrees=("TS. ", "PGS.TS. "),
    receiver="KHOA TIẾNG ANH", highest=1380,
), (Way.SET, Way.SET, Way.FADED))  # fmt: skip
NOTICES = (
    _review("Hà Nội", "VC1", "Hải Dương"),
    _review("Đà Nẵng", "VC2", "Quảng Nam"),
    _APPEAL,
    _INSPECTION,
    _UNIVERSITY,
)
