"""What papers of any body go on with before their last paragraph, so that many run over to a second page."""

from __future__ import annotations

MORE = {
    "directive": (
        "Thủ trưởng các cơ quan, đơn vị tăng cường thanh tra, kiểm tra công vụ; kịp thời phát hiện, chấn chỉnh, xử "
        "lý nghiêm các tổ chức, cá nhân gây chậm trễ, nhũng nhiễu, tiêu cực trong thực thi nhiệm vụ.",
        "Đẩy mạnh công tác thông tin, tuyên truyền bằng nhiều hình thức; nhân rộng các mô hình hay, cách làm hiệu "
        "quả; phản bác các thông tin sai trái, xuyên tạc.",
        "Bố trí đủ nguồn lực, phương tiện, kinh phí thực hiện từ dự toán được giao; sử dụng đúng mục đích, tiết kiệm.",
        "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc phải kịp thời báo cáo để được hướng dẫn, giải quyết.",
    ),
    "notice": (
        "Khi đến liên hệ công tác đề nghị mang theo giấy tờ tùy thân và các giấy tờ có liên quan; trường hợp ủy "
        "quyền phải có văn bản ủy quyền được công chứng hoặc chứng thực.",
        "Thông báo này được niêm yết tại trụ sở cơ quan, nhà văn hóa các thôn, tổ dân phố và đăng trên trang thông "
        "tin điện tử.",
        "Các nội dung khác không nêu tại Thông báo này thực hiện theo quy định hiện hành.",
    ),
    "official_letter": (
        "Đề nghị các cơ quan, đơn vị cử 01 đầu mối phối hợp (họ tên, chức vụ, số điện thoại) và gửi thông tin trước "
        "khi triển khai để thuận tiện trong công tác phối hợp.",
        "Hồ sơ gồm: văn bản đề nghị; bản sao giấy tờ có liên quan; bảng tổng hợp theo mẫu đính kèm (gửi cả tệp mềm "
        "qua hệ thống quản lý văn bản và điều hành).",
        "Văn bản này thay thế các văn bản hướng dẫn trước đây có nội dung trái với hướng dẫn nêu trên.",
        "Đối với các trường hợp phát sinh ngoài nội dung nêu trên, các đơn vị báo cáo bằng văn bản để được xem xét "
        "từng trường hợp cụ thể.",
    ),
    "plan": (
        "- Các tổ chức, đoàn thể căn cứ chức năng, nhiệm vụ phối hợp tuyên truyền, vận động đoàn viên, hội viên và "
        "Nhân dân tích cực tham gia, hưởng ứng.",
        "- Bộ phận kế toán tham mưu bố trí kinh phí, hướng dẫn thanh toán, quyết toán theo đúng quy định hiện hành.",
        "- Định kỳ trước ngày 15 tháng cuối quý báo cáo tiến độ; báo cáo tổng kết gửi trước ngày 10 tháng 12.",
        "- Đơn vị nào không hoàn thành nhiệm vụ được giao thì người đứng đầu phải kiểm điểm, không xét thi đua cuối "
        "năm.",
        "- Bộ phận công nghệ thông tin bảo đảm đường truyền, thiết bị, an toàn thông tin trong suốt thời gian triển "
        "khai.",
    ),
    "report": (
        "Nguyên nhân của hạn chế: khối lượng công việc nhiều, biên chế còn thiếu so với định mức; cơ sở vật chất, "
        "trang thiết bị chưa đáp ứng yêu cầu; một bộ phận cán bộ còn tâm lý ngại đổi mới.",
        "Công tác cải cách hành chính tiếp tục được quan tâm: 100% văn bản đi, đến được xử lý trên môi trường mạng; "
        "không có hồ sơ quá hạn; tỷ lệ hài lòng của người dân đạt 97,2%.",
        "Công tác tiếp công dân, giải quyết đơn thư: tiếp 14 lượt; nhận 09 đơn, đã giải quyết 08 đơn, 01 đơn đang "
        "trong thời hạn.",
        "Phương hướng thời gian tới: tập trung khắc phục các tồn tại nêu trên; phấn đấu hoàn thành 100% chỉ tiêu kế "
        "hoạch năm.",
    ),
    "submission": (
        "Hồ sơ gửi kèm gồm: biên bản họp; bảng tổng hợp; các văn bản, tài liệu có liên quan (bản chính hoặc bản sao "
        "có chứng thực).",
        "Qua rà soát, nội dung đề nghị phù hợp với quy định hiện hành, với khả năng cân đối nguồn lực và tình hình "
        "thực tế của đơn vị; đã lấy ý kiến tham gia bằng văn bản của các bộ phận có liên quan.",
        "Dự kiến thời gian thực hiện: trong vòng 60 ngày kể từ ngày được phê duyệt; báo cáo kết quả ngay sau khi "
        "hoàn thành.",
    ),
}  # fmt: skip
