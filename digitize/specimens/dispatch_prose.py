"""What longer papers of ministries, provinces and departments go on with before their last paragraph."""

from __future__ import annotations

MORE = {
    "directive": (
        "Đẩy mạnh thông tin, tuyên truyền bằng nhiều hình thức; nêu gương tốt, phê phán những biểu hiện chủ quan, lơ "
        "là, đùn đẩy trách nhiệm.",
        "Người đứng đầu cơ quan, đơn vị chịu trách nhiệm toàn diện về kết quả thực hiện trong phạm vi quản lý; trực "
        "tiếp kiểm tra tại cơ sở, không khoán trắng cho bộ phận tham mưu.",
        "Công khai số điện thoại đường dây nóng, tiếp nhận và xử lý kịp thời phản ánh, kiến nghị của tổ chức, cá nhân; "
        "duy trì nghiêm chế độ thông tin, báo cáo.",
        "Tăng cường thanh tra, kiểm tra đột xuất; xử lý nghiêm tổ chức, cá nhân vi phạm, không có vùng cấm, không có "
        "ngoại lệ.",
        "Kinh phí thực hiện được cân đối trong dự toán chi thường xuyên đã giao và các nguồn huy động hợp pháp; nghiêm "
        "cấm sử dụng sai mục đích, gây lãng phí, thất thoát.",
    ),
    "notice": (
        "Các đơn vị có liên quan cử lãnh đạo trực tiếp chỉ đạo; khi có phát sinh ngoài nội dung đã thống nhất phải xin "
        "ý kiến bằng văn bản trước khi thực hiện.",
        "Đối với những nội dung vượt thẩm quyền, giao cơ quan chuyên môn tham mưu văn bản kiến nghị cấp trên, hoàn "
        "thành trong thời hạn 07 ngày làm việc.",
        "Đề nghị các cơ quan báo chí đưa tin; các địa phương sao gửi đến cấp xã và phổ biến trên hệ thống truyền thanh "
        "cơ sở.",
        "Cuộc họp lần sau dự kiến tổ chức vào tuần thứ ba của tháng tới; đơn vị chủ trì chuẩn bị báo cáo, tài liệu gửi "
        "trước 03 ngày.",
    ),
    "official_letter": (
        "Trường hợp đã thực hiện trước ngày ban hành văn bản này thì rà soát lại hồ sơ, nếu còn thiếu phải bổ sung cho "
        "đầy đủ; không hồi tố đối với những trường hợp đã giải quyết xong.",
        "Các đơn vị phân công rõ người, rõ việc, rõ thời hạn; thường xuyên kiểm tra, kịp thời biểu dương tập thể, cá "
        "nhân làm tốt, chấn chỉnh những nơi làm chưa tốt.",
        "Số liệu báo cáo phải có xác nhận của thủ trưởng đơn vị, thống nhất giữa bản giấy và bản điện tử; đơn vị nào "
        "gửi chậm sẽ không được tổng hợp.",
        "Tài liệu gửi kèm được đăng tải trên Cổng thông tin điện tử, mục Văn bản chỉ đạo điều hành; đề nghị tải về để "
        "nghiên cứu, không phát hành bản giấy.",
        "Đầu mối liên hệ: Chuyên viên phụ trách, điện thoại cơ quan số máy lẻ 208 (trong giờ hành chính).",
        "Bố trí kinh phí từ nguồn chi thường xuyên và các nguồn thu hợp pháp khác của đơn vị; thanh toán theo đúng chế "
        "độ hiện hành.",
    ),
    "plan": (
        "- Sở Tài chính thẩm định dự toán, tham mưu cấp kinh phí và hướng dẫn thanh quyết toán theo quy định.",
        "- Sở Y tế, Công ty Điện lực, các đơn vị viễn thông bảo đảm các điều kiện phục vụ thường xuyên, liên tục.",
        "- Ủy ban nhân dân các địa phương bố trí nhân lực, cơ sở vật chất; huy động nguồn lực xã hội tham gia.",
        "- Thanh tra tăng cường giám sát, phát hiện và xử lý nghiêm các hành vi vi phạm trong quá trình thực hiện.",
        "- Chế độ báo cáo: báo cáo quý trước ngày 20 tháng cuối quý; báo cáo năm trước ngày 10 tháng 12.",
        "- Việc sơ kết được tiến hành sau 06 tháng, tổng kết vào quý IV gắn với công tác thi đua, khen thưởng.",
    ),
    "report": (
        "Bên cạnh kết quả đạt được vẫn còn một số tồn tại: sự phối hợp giữa các ngành có lúc chưa chặt chẽ; tiến độ ở "
        "vùng cao còn chậm; chất lượng số liệu thống kê chưa đồng đều.",
        "Nguyên nhân chủ quan là do một số đơn vị chưa chủ động, người đứng đầu chưa quyết liệt; nguyên nhân khách "
        "quan là do thời tiết diễn biến bất thường, giá nguyên liệu đầu vào tăng cao.",
        "Công tác thanh tra, kiểm tra: đã tiến hành 26 cuộc, phát hiện 09 tập thể có thiếu sót, yêu cầu kiểm điểm rút "
        "kinh nghiệm; không có vụ việc phải chuyển cơ quan điều tra.",
        "Thời gian tới tiếp tục rà soát, hoàn thiện văn bản quy phạm pháp luật; đẩy mạnh ứng dụng công nghệ thông tin; "
        "nâng cao chất lượng đội ngũ cán bộ.",
    ),
    "submission": (
        "Các cơ quan, đơn vị được lấy ý kiến đều thống nhất với nội dung trình; ý kiến góp ý về kỹ thuật trình bày đã "
        "được tiếp thu, chỉnh sửa đầy đủ trong dự thảo.",
        "Nội dung nêu trên không làm phát sinh thủ tục hành chính mới, không làm tăng biên chế; nguồn lực thực hiện "
        "nằm trong khả năng cân đối.",
        "Sau khi được phê duyệt, cơ quan trình sẽ tổ chức công khai, hướng dẫn, theo dõi và định kỳ báo cáo kết quả.",
    ),
}  # fmt: skip
