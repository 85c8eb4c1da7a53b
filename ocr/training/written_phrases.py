"""What forms are filled with again and again, as data: bodies, occupations, reasons, kinds of land."""

ETHNIC_GROUPS = (
    "Kinh", "Tày", "Thái", "Hoa", "Khmer", "Mường", "Nùng", "Mông", "Dao", "Gia Rai", "Ngái", "Ê Đê", "Ba Na",
    "Xơ Đăng", "Sán Chay", "Cơ Ho", "Chăm", "Sán Dìu", "Hrê", "Mnông", "Ra Glai", "Xtiêng", "Bru Vân Kiều", "Thổ",
    "Giáy", "Cơ Tu", "Giẻ Triêng", "Mạ", "Khơ Mú", "Co", "Tà Ôi", "Chơ Ro", "Kháng", "Xinh Mun", "Hà Nhì", "Chu Ru",
    "Lào", "La Chí", "La Ha", "Phù Lá", "La Hủ", "Lự", "Lô Lô", "Chứt", "Mảng", "Pà Thẻn", "Cơ Lao", "Cống", "Bố Y",
    "Si La", "Pu Péo", "Brâu", "Ơ Đu", "Rơ Măm",
)  # fmt: skip
NATIONALITIES = ("Việt Nam", "Việt Nam", "Việt Nam", "Trung Quốc", "Lào", "Campuchia", "Hàn Quốc", "Nhật Bản", "Hoa Kỳ")
RELIGIONS = ("Không", "Phật giáo", "Công giáo", "Thiên chúa", "Tin lành", "Cao đài", "Hòa Hảo", "Phật", "Hồi giáo")
RELATIONS = (
    "Chủ hộ", "Vợ", "Chồng", "Con", "Con đẻ", "Con trai", "Con gái", "Con rể", "Con dâu", "Cháu", "Cháu nội",
    "Cháu ngoại", "Cháu ruột", "Bố", "Bố đẻ", "Mẹ", "Mẹ đẻ", "Cha", "Ông", "Bà", "Anh", "Chị", "Em", "Em ruột",
    "Anh ruột", "Chị ruột", "Con nuôi", "Cùng hộ", "Ở nhờ",
)  # fmt: skip
OCCUPATIONS = (
    "Làm ruộng", "Nông dân", "Nông nghiệp", "Công nhân", "Công chức", "Viên chức", "Giáo viên", "Học sinh", "Sinh viên",
    "Kinh doanh", "Buôn bán", "Nội trợ", "Bộ đội", "Công an", "Cán bộ", "Cán bộ xã", "Cán bộ hưu trí", "Hưu trí",
    "Lái xe", "Thợ xây", "Thợ mộc", "Thợ may", "Thợ hàn", "Thợ điện", "Y sĩ", "Bác sĩ", "Y tá", "Kỹ sư", "Kế toán",
    "Nhân viên", "Nhân viên văn phòng", "Lao động tự do", "Lao động phổ thông", "Làm nghề tự do", "Làm thuê",
    "Thủ công", "Ngư dân", "Đánh cá", "Còn nhỏ", "Trẻ em", "Già", "Dược sĩ", "Thư ký", "Bảo vệ", "Tự do", "Xã viên",
)  # fmt: skip
MARKS = (
    "Giỏi", "Khá", "Trung bình", "Trung bình khá", "Yếu", "Kém", "Tốt", "Xuất sắc", "Đạt", "Tiên tiến", "Chưa đạt",
    "Hoàn thành tốt", "Hoàn thành", "Loại giỏi", "Loại khá", "Loại trung bình", "Được lên lớp", "Chính quy", "Tại chức",
    "Vừa làm vừa học", "Bổ túc", "Từ xa", "Đào tạo từ xa", "Liên thông", "Nam", "Nữ", "Nam", "Nữ", "Có", "Không",
)  # fmt: skip
IDENTITY_PAPERS = (
    "CMND", "CMND số", "CMND số:", "Chứng minh nhân dân số", "Giấy chứng minh nhân dân số", "CCCD", "CCCD số",
    "Thẻ CCCD số", "Thẻ CCCD:", "Thẻ căn cước công dân số", "Căn cước công dân số", "Căn cước công dân:", "Hộ chiếu số",
    "Thẻ căn cước số", "Căn cước số", "Số định danh cá nhân", "Giấy phép lái xe số", "Số CMND",
)  # fmt: skip
IDENTITY_BODIES = (
    "Cục Cảnh sát quản lý hành chính về trật tự xã hội", "Cục Cảnh sát QLHC về TTXH", "Cục CS QLHC về TTXH",
    "Cục trưởng Cục Cảnh sát quản lý hành chính về trật tự xã hội", "Bộ Công an", "Cục Quản lý xuất nhập cảnh",
    "Cục Cảnh sát đăng ký quản lý cư trú và dữ liệu quốc gia về dân cư", "Cục Cảnh sát ĐKQL cư trú và DLQG về dân cư",
    "Cục CS ĐKQL cư trú và DLQG về dân cư",
)  # fmt: skip
LAND = (
    "Đất ở", "Đất ở tại nông thôn", "Đất ở tại đô thị", "Đất ở nông thôn", "Đất ở đô thị", "Đất trồng cây lâu năm",
    "Đất trồng cây hàng năm", "Đất trồng cây hàng năm khác", "Đất bằng trồng cây hàng năm khác", "Đất chuyên trồng lúa",
    "Đất chuyên trồng lúa nước", "Đất trồng lúa", "Đất lúa màu", "Đất vườn", "Đất ao", "Thổ cư", "Đất thổ cư",
    "Đất thổ cư và vườn", "Đất rừng sản xuất", "Đất rừng phòng hộ", "Đất nuôi trồng thủy sản", "Đất nông nghiệp khác",
    "Đất thương mại, dịch vụ", "Đất cơ sở sản xuất phi nông nghiệp", "Đất làm muối",
)  # fmt: skip
LAND_TERMS = ("Lâu dài", "Ổn định lâu dài", "Sử dụng lâu dài", "Đến tháng", "Đến ngày", "50 năm", "20 năm", "Đến năm")
LAND_SOURCES = (
    "Công nhận QSDĐ như giao đất có thu tiền sử dụng đất", "Công nhận QSDĐ như giao đất không thu tiền sử dụng đất",
    "Nhà nước công nhận quyền sử dụng đất như giao đất có thu tiền sử dụng đất",
    "Nhà nước công nhận quyền sử dụng đất không thu tiền sử dụng đất", "Nhà nước giao đất có thu tiền sử dụng đất",
    "Nhà nước giao đất không thu tiền sử dụng đất", "Nhà nước cho thuê đất trả tiền hàng năm",
    "Nhà nước cho thuê đất trả tiền một lần", "Nhận chuyển nhượng quyền sử dụng đất",
    "Nhận chuyển nhượng đất được công nhận QSDĐ", "Nhận tặng cho đất được Nhà nước công nhận quyền sử dụng đất",
    "Nhận thừa kế quyền sử dụng đất", "Sử dụng riêng", "Sử dụng chung", "Sử dụng riêng:", "Sử dụng chung: Không",
)  # fmt: skip
DEATHS = (
    "Tuổi già", "Già yếu", "Bệnh già", "Do bệnh", "Bệnh", "Ung thư", "Ung thư phổi", "Ung thư gan",
    "Tai nạn giao thông", "Tai nạn lao động", "Đột quỵ", "Tai biến mạch máu não", "Suy tim", "Suy thận",
    "Nhồi máu cơ tim", "Đuối nước", "Tại nhà", "Tại nhà riêng", "Tại bệnh viện", "Trạm y tế xã",
    "Bệnh viện đa khoa tỉnh", "Bệnh viện đa khoa huyện",
)  # fmt: skip
PURPOSES = (
    "Để đăng ký kết hôn", "Đăng ký kết hôn với", "Làm thủ tục vay vốn ngân hàng", "Vay vốn ngân hàng", "Bổ túc hồ sơ",
    "Bổ sung hồ sơ xin việc", "Xin việc làm", "Mua bán nhà đất", "Chuyển nhượng quyền sử dụng đất",
    "Thực hiện thủ tục chuyển nhượng quyền sử dụng đất", "Đi lao động nước ngoài", "Xuất khẩu lao động",
    "Làm thủ tục thừa kế", "Nhập hộ khẩu", "Nhập học", "Hưởng chế độ bảo hiểm", "Hoàn thiện hồ sơ", "Đi du học",
    "Hiện tại chưa đăng ký kết hôn với ai", "Chưa đăng ký kết hôn với ai", "Chưa đăng ký kết hôn với người nào",
    "Đã ly hôn, chưa đăng ký kết hôn lại", "Có vợ là bà", "Có chồng là ông", "Đã chết", "Xác nhận là đúng",
    "Chuyển đến từ", "Chuyển đi", "Xóa đăng ký thường trú", "Sao y bản chính", "Theo giấy ủy quyền", "Theo đơn xin",
    "Cấp lần đầu", "Cấp lại", "Đăng ký lại", "Đăng ký quá hạn", "Đăng ký đúng hạn",
)  # fmt: skip
OFFICES = (
    "UBND", "Ủy ban nhân dân", "Uỷ ban nhân dân", "Công an", "CA", "Trường THPT", "Trường THCS", "Trường Tiểu học",
    "THPT", "THCS", "Tiểu học", "Trường PTTH", "Trường cấp II", "Trường cấp III", "Trung tâm GDTX",
    "Trung tâm giáo dục thường xuyên", "THPT chuyên", "THPT số 1", "THPT số 2", "Bệnh viện đa khoa", "Trạm y tế",
    "Nhà hộ sinh", "Bệnh viện Phụ sản", "Trung tâm y tế", "Phòng Tư pháp", "Sở Tư pháp", "Sở Giáo dục và Đào tạo",
    "Phòng Giáo dục và Đào tạo", "Trường Đại học", "Trường Cao đẳng", "Hội đồng thi",
)  # fmt: skip
POSTS = (
    "Chủ tịch", "Phó Chủ tịch", "Cán bộ tư pháp", "Công chức tư pháp - hộ tịch", "Hiệu trưởng", "Phó Hiệu trưởng",
    "Giám đốc", "Phó Giám đốc", "Trưởng phòng", "Phó Trưởng phòng", "Trưởng Công an", "Phó Trưởng Công an", "Tổ trưởng",
    "Kế toán trưởng", "Văn thư", "Giáo viên chủ nhiệm", "Trưởng thôn", "Trung tá", "Thiếu tá", "Đại úy", "Thượng tá",
)  # fmt: skip
STREETS = (
    "Lê Lợi", "Trần Phú", "Nguyễn Trãi", "Lê Hồng Phong", "Phan Đình Phùng", "Hùng Vương", "Lý Thường Kiệt",
    "Quang Trung", "Trần Hưng Đạo", "Nguyễn Huệ", "Hai Bà Trưng", "Bà Triệu", "Lê Duẩn", "Võ Thị Sáu", "Điện Biên Phủ",
    "Cách Mạng Tháng Tám", "Ngô Quyền", "Nguyễn Du", "Hoàng Diệu", "Lê Thánh Tông", "Phan Chu Trinh", "Phan Bội Châu",
    "Tôn Đức Thắng", "Hoàng Văn Thụ", "Nguyễn Văn Cừ", "Trường Chinh", "Hoàng Hoa Thám", "Đinh Tiên Hoàng",
    "Nguyễn Thái Học", "Kim Đồng",
)  # fmt: skip
