"""Notices of small offices: tuition, recruiting, meetings, tenders, power cuts, results, a missing seal."""

from __future__ import annotations

from datetime import date

from digitize.specimens.local_papers import (
    CIRCULAR,
    COMMUNES,
    DECREE,
    DIRECTOR,
    JOINT,
    LATE,
    LONG,
    OLD,
    PRINCIPAL,
    LocalPaper,
)

_TUITION = LocalPaper(
    LATE, ("BỘ CÔNG THƯƠNG",), ("TRƯỜNG CAO ĐẲNG KINH TẾ", "KỸ THUẬT {P}"), ("/TB-CĐKTKT", "/TB-KHTC", "/TB"),
    "{town}", (*PRINCIPAL, ("TL. HIỆU TRƯỞNG", "TRƯỞNG PHÒNG KẾ HOẠCH - TÀI CHÍNH")),
    ("Về việc thu học phí học kỳ I năm học {sy}", "V/v: nộp học phí, bảo hiểm y tế học kỳ II năm học {sy} và xử "
     "lý sinh viên còn nợ học phí các kỳ trước", "Mức thu học phí, lệ phí và thời hạn nộp học kỳ phụ năm học {sy}"),
    ("Nhà trường thông báo tới toàn thể HSSV các lớp khóa K{a}, K{b} nội dung sau:", "1. Thời gian: từ ngày "
     "{date} đến hết ngày {soon}, trong giờ hành chính.", "2. Địa điểm: Phòng Kế hoạch - Tài chính (P.10{a}) "
     "hoặc chuyển khoản vào tài khoản 0{x}100{y}{z} tại Vietcombank {p}.", "3. Mức thu: cao đẳng 470.000 "
     "đồng/tháng; trung cấp 410.000 đồng/tháng; tổng số phải nộp {sum} đồng/lớp.", "Sinh viên không hoàn thành "
     "đúng thời hạn trên không được dự thi kết thúc học phần. Các khoa, giáo viên chủ nhiệm phổ biến để HSSV "
     "được biết và thực hiện."),
    "TRƯỜNG CĐ KTKT {P}", ("BGH", "Các khoa, lớp", "Lưu VT, KHTC"), degrees=("TS. ", "ThS. ", "NGƯT. "), highest=420,
)  # fmt: skip
_MEETING = LocalPaper(
    (date(2000, 8, 14), JOINT[1]), ("PHÒNG GIÁO DỤC {D}",), ("TRƯỜNG TIỂU HỌC {MN}",), ("/TB", "/TB-TH", ""),
    "{mn}", (("HIỆU TRƯỞNG",), ("T/M NHÀ TRƯỜNG", "HIỆU TRƯỞNG"), ("P. HIỆU TRƯỞNG",)),
    ("V/v họp phụ huynh học sinh đầu năm học {sy}", "V/v: tuyển sinh vào lớp 1 năm học {sy}",
     "Về việc thu các khoản tiền đầu năm học"),
    ("Ban giám hiệu trường Tiểu học {mn} trân trọng kính báo đến các bậc phụ huynh học sinh toàn trường:",
     "- Thời gian: 7 giờ 30 phút ngày {soon}.", "- Địa điểm: tại phòng học của các lớp. Giáo viên chủ nhiệm chủ "
     "trì.", "- Các khoản đóng góp: học phí (không thu), tiền xây dựng 30.000 đ, quỹ hội phụ huynh 10.000 đ, bảo "
     "hiểm thân thể 15.000 đ/em.", "Vậy kính mong các bậc phụ huynh sắp xếp thời gian đến dự đông đủ. Xin trân "
     "trọng cảm ơn."),
    "TRƯỜNG TIỂU HỌC {MN}", centred=True, foot_day=True, highest=25,
)  # fmt: skip
_LOST_SEAL = LocalPaper(
    OLD, ("UBND {K}",), ("CÔNG TY VẬT TƯ", "NÔNG NGHIỆP {P}"), ("/TB-VTNN", "/TB", " TB/CT"), "{town}", DIRECTOR,
    ("V/v thay đổi con dấu", "V/v: chuyển địa điểm làm việc của Công ty", "Về việc mất hóa đơn bán hàng"),
    ("Công ty Vật tư nông nghiệp {p} trân trọng thông báo đến các cơ quan, đơn vị và khách hàng:", "Kể từ ngày "
     "{soon}, mọi giao dịch của Công ty tại số {a} đường Trần Phú, {town} thực hiện theo nội dung mới; giấy tờ "
     "cũ không còn giá trị. Điện thoại: 8{x}{y}; Fax: 8{y}{z}; tài khoản số 710A-000{x} tại Ngân hàng Nông "
     "nghiệp {p}.", "Đề nghị các đơn vị đến đối chiếu công nợ trước ngày nói trên. Sau thời hạn đó Công ty không "
     "chịu trách nhiệm.", "Vậy xin thông báo để quý cơ quan được biết và liên hệ."),
    "CÔNG TY VẬT TƯ NN {P}", ("Các đơn vị, khách hàng", "Lưu HC"), highest=130,
)  # fmt: skip
_RECRUIT = LocalPaper(
    CIRCULAR, ("UBND {K}", "SỞ Y TẾ"), ("TRUNG TÂM Y TẾ {D}",), ("/TB-TTYT", "/TB-TTYT{i}"), "{dn}", DIRECTOR,
    ("Về việc công bố danh sách trúng tuyển viên chức y tế năm {year}", "V/v kết quả xét tuyển viên chức sự "
     "nghiệp y tế năm {year}", "Kết quả vòng 1 và triệu tập thí sinh dự phỏng vấn"),
    ("Căn cứ kế hoạch được Sở Y tế phê duyệt, Trung tâm Y tế {d} thông báo:", "1. Chỉ tiêu: {a} người, trong đó "
     "bác sĩ 04, dược sĩ 02, điều dưỡng 05, hộ sinh 03, kế toán 01.", "2. Thí sinh có tên dưới đây hoàn thiện hồ "
     "sơ tại Phòng Tổ chức - Hành chính trước 17 giờ 00 ngày {soon}; đơn phúc khảo nhận trong 15 ngày.", "Mọi "
     "chi tiết xin liên hệ điện thoại 03{x}.{y}.{z} để được hướng dẫn./."),
    "TRUNG TÂM Y TẾ {D}", ("Sở Y tế (b/c)", "UBND các xã (niêm yết)", "Lưu: VT, TCHC"), degrees=("BS.CKI. ",
     "BSCKII. ", "ThS.BS "), highest=310,
    table=(("STT", "Họ và tên", "Năm sinh", "Vị trí", "Điểm"), ("1", "{name}", "1990", "Điều dưỡng", "7{a},5"),
     ("2", "{name2}", "1988", "Bác sĩ", "8{a},0"), ("3", "{name3}", "1992", "Kế toán", "6{a},5")),
)  # fmt: skip
_TENDER = LocalPaper(
    JOINT, ("UBND {D}",), ("BAN QUẢN LÝ CÁC DỰ ÁN", "ĐẦU TƯ VÀ XÂY DỰNG"), ("/TB-BQL", "/TB-BQLDA"), "{dn}",
    (("TRƯỞNG BAN",), ("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
    ("Mời thầu", "MỜI THẦU GÓI THẦU XÂY LẮP SỐ {a}", "Về việc mời tham gia chào hàng cạnh tranh"),
    ("Tên gói thầu: Xây lắp công trình Trường THCS {s}, hạng mục nhà lớp học 2 tầng 8 phòng, sân bê tông và "
     "tường rào.", "Nguồn vốn: vốn kiên cố hóa trường, lớp học và ngân sách {d}. Hình thức: đấu thầu rộng rãi "
     "trong nước, một túi hồ sơ.", "Bán hồ sơ mời thầu từ 8 giờ 00 ngày {date}; giá một bộ 1.000.000 đồng; bảo "
     "đảm dự thầu {sum} đồng.", "Hồ sơ dự thầu nộp chậm nhất 9 giờ 00 ngày {soon} và mở công khai vào 9 giờ 15 "
     "phút cùng ngày. Kính mời các nhà thầu có đủ tư cách, năng lực tham dự."),
    "BAN QLDA ĐT&XD {D}", ("Báo Đấu thầu", "Lưu BQL"), degrees=("", "KS. "), highest=75,
)  # fmt: skip
_REUNION = LocalPaper(
    LONG, ("UBND {M}",), ("HỢP TÁC XÃ DỊCH VỤ", "ĐIỆN NĂNG {MN}"), ("/TB-HTX", "/TB", ""), "", (("CHỦ NHIỆM",),
     ("T/M BAN CHỦ NHIỆM", "CHỦ NHIỆM"), ("TM. BAN QUẢN TRỊ", "PHÓ CHỦ NHIỆM")),
    ("V/v cắt điện sửa chữa trạm biến áp", "V/v: thu tiền điện tháng {mo} năm {year}",
     "Về việc điều chỉnh giá bán điện sinh hoạt"),
    ("Ban chủ nhiệm HTX báo để các hộ dùng điện trong toàn xã được biết:", "Từ 6 giờ đến 17 giờ ngày {soon} nghỉ "
     "điện toàn bộ các {v} và khu chợ. Các hộ nộp đủ tiền điện còn nợ tại nhà văn hóa, giá 750 đồng/kWh.", "Hộ "
     "nào câu móc điện trái phép bị lập biên bản, phạt 5 lần số điện lấy cắp. Yêu cầu các ông (bà) trưởng thôn "
     "thông báo trên loa đài cho nhân dân biết."),
    "HTX DV ĐIỆN NĂNG {MN}", centred=True, highest=30,
)  # fmt: skip
_CONCLUSION = LocalPaper(
    DECREE, ("{D}",), ("ỦY BAN MTTQ VIỆT NAM", "{M}"), ("/TB-MTTQ", "/TB-MTTQ-BTT"), "{mn}", ((
      "TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"), ("TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH")),
    ("Kết quả lấy phiếu tín nhiệm trưởng thôn, tổ trưởng tổ dân phố năm {year}",
     "Phân công nhiệm vụ các thành viên Ban Thường trực", "Về việc ủng hộ Quỹ “Vì người nghèo” và an sinh xã hội "
     "năm {year}"),
    ("Ban Thường trực Ủy ban MTTQ Việt Nam {m} thông báo đến các tổ chức thành viên và Ban công tác Mặt trận như "
     "sau:", "Tổng số cử tri, đại diện hộ gia đình tham gia: {x} người; kết quả có {a} người đạt tín nhiệm trên "
     "70%; số tiền đã ủng hộ {sum} đồng.", "{Who} theo dõi chung; {who2} phụ trách công tác phong trào; {who3} "
     "phụ trách giám sát, phản biện xã hội.", "Trên đây là Thông báo của Ban Thường trực./."),
    "ỦY BAN MTTQ VIỆT NAM {M}", ("UBMTTQ {d} (b/c)", "TT Đảng ủy", "Các ban CTMT", "Lưu VP"), highest=85,
)  # fmt: skip
_HOSTEL = LocalPaper(
    COMMUNES, ("ĐẠI HỌC {P}",), ("TRUNG TÂM PHỤC VỤ SINH VIÊN",), ("/TB-TTPVSV", "/TB-PVSV"), "{town}", DIRECTOR,
    ("Về việc tiếp nhận sinh viên nội trú học kỳ II năm học {sy}", "V/v gia hạn hợp đồng nội trú và thu phí ở "
     "tại khu nhà số {a}"),
    ("Trung tâm Phục vụ sinh viên thông báo đến sinh viên đang theo học tại các trường thành viên:", "1. Đăng ký "
     "trực tuyến từ ngày {date} đến ngày {soon}; ưu tiên con liệt sĩ, sinh viên hộ nghèo, vùng đặc biệt khó "
     "khăn.", "2. Mức phí 320.000 đồng/tháng (phòng 6 người); nộp qua ứng dụng ngân hàng, mã định danh cá nhân.",
     "Sinh viên có nhu cầu theo dõi tại trang thông tin của Trung tâm, điện thoại 09{x}.{y}.{z}."),
    "TRUNG TÂM PHỤC VỤ SV", ("Các trường thành viên", "Lưu: VT, NT"), highest=210, sans=True,
)  # fmt: skip
NOTICES = (_TUITION, _MEETING, _LOST_SEAL, _RECRUIT, _TENDER, _REUNION, _CONCLUSION, _HOSTEL)
