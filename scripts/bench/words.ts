/** The words that the benchmark's articles are made of. They say nothing of any real person, office or event. */

export const CATEGORIES = [
  ["thoi-su", "Thời sự"],
  ["kinh-te", "Kinh tế"],
  ["xa-hoi", "Xã hội"],
  ["van-hoa", "Văn hóa"],
  ["the-thao", "Thể thao"],
  ["giao-duc", "Giáo dục"],
  ["y-te", "Y tế"],
  ["moi-truong", "Môi trường"],
  ["nong-nghiep", "Nông nghiệp"],
  ["du-lich", "Du lịch"],
] as const;

export const FAMILY_NAMES =
  "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Phan Võ Đinh Mai Trịnh Cao Lương".split(" ");
export const MIDDLE_NAMES = "Văn Thị Minh Thu Quốc".split(" ");
export const GIVEN_NAMES =
  "Hà Tuấn Lan Dũng Hương Bình Mai Sơn Thảo Khánh Yến Long Nga Phúc Trang Vinh Hạnh Đức Liên Quân Oanh Tâm Thủy Kiên".split(
    " ",
  );

export const ROLES = ["Phóng viên", "Phóng viên thường trú", "Biên tập viên", "Cộng tác viên", "Phóng viên ảnh"];

export const PLACE_KINDS = ["xã", "thôn", "bản", "ấp", "phường", "khu phố", "xóm", "cụm dân cư"];

export const ACTORS = [
  "hợp tác xã",
  "ban quản lý chợ",
  "trạm y tế",
  "trường tiểu học",
  "đội thủy nông",
  "tổ hòa giải",
  "đoàn thanh niên",
  "hội phụ nữ",
  "câu lạc bộ hưu trí",
  "nhóm thợ mộc",
  "phòng giáo dục",
  "đội bóng đá nữ",
  "các hộ nuôi tôm",
  "bà con trồng chè",
  "tổ tuần tra rừng",
  "chi hội người cao tuổi",
  "thư viện lưu động",
  "bến đò ngang",
  "tổ dệt thổ cẩm",
  "phường rối nước",
  "đoàn khảo sát",
  "lớp học ban đêm",
  "trạm khuyến nông",
  "đội cứu hộ đường sông",
];

export const ACTIONS = [
  "vừa sửa xong",
  "bắt đầu dọn lại",
  "đang đo đạc",
  "dự kiến mở rộng",
  "đã bàn giao",
  "kiểm tra lần cuối",
  "đề nghị nâng cấp",
  "góp tiền dựng",
  "trồng thêm cây quanh",
  "lập sổ theo dõi",
  "hoãn việc thu phí ở",
  "vẽ lại bản đồ",
  "mời thợ về xem",
  "chia ca trông coi",
  "kể lại chuyện giữ gìn",
  "công bố kết quả khảo sát",
  "thử nghiệm cách vận hành mới cho",
  "bàn cách bảo vệ",
];

export const THINGS = [
  "cây cầu treo",
  "kênh dẫn nước nội đồng",
  "ba phòng học mới",
  "chợ phiên cuối tuần",
  "tuyến đường liên xã",
  "sân bóng mini",
  "vườn ươm giống",
  "nhà văn hóa cộng đồng",
  "trạm bơm cũ",
  "bãi bồi ven sông",
  "rừng phòng hộ đầu nguồn",
  "kho lạnh chứa trái cây",
  "đình làng trăm tuổi",
  "bến thuyền du lịch",
  "lò gốm bỏ hoang",
  "đập ngăn mặn",
  "tủ sách thiếu nhi",
  "hệ thống đèn đường",
  "đồi chè cổ thụ",
  "khu nuôi cá lồng",
  "đường chạy quanh hồ",
  "bộ sưu tập nhạc cụ",
  "giếng nước chung",
  "mái che sân trường",
];

export const TIMES = [
  "từ đầu tuần",
  "trong tháng tới",
  "trước mùa mưa",
  "sau Tết Nguyên đán",
  "suốt ba tháng qua",
  "ngay khi nước rút",
  "vào mỗi buổi chiều",
  "cuối năm học",
  "giữa vụ thu hoạch",
  "từ sáng sớm",
  "trong hai ngày cuối tuần",
  "khi trời vừa hửng nắng",
];

export const REASONS = [
  "để kịp vụ lúa mới",
  "nhằm rút ngắn đường đi của học sinh",
  "vì lượng khách tăng gấp đôi",
  "sau nhiều lần bị ngập",
  "theo đề nghị của người dân",
  "để giữ nghề cho lớp trẻ",
  "nhằm tiết kiệm nước ngọt",
  "vì đường cũ đã sạt lở",
  "để đón đoàn khách phương xa",
  "do giá vật liệu hạ dần",
  "nhằm bớt khói bụi trong khu dân cư",
  "để người già có chỗ nghỉ chân",
];

export const REMARKS = [
  "Làm chậm mà chắc, ai đi qua cũng được hỏi ý kiến",
  "Hồi trước muốn sang bên kia phải chờ nước xuống",
  "Chúng tôi ghi từng khoản thu chi lên bảng tin",
  "Trẻ con thích nhất là buổi tối có đèn",
  "Có năm mất mùa nhưng chưa năm nào bỏ ruộng",
  "Việc khó nhất là thuyết phục nhà mình trước",
  "Máy móc hỏng thì sửa, lòng người nản mới khó",
  "Cứ đúng giờ là cả xóm có mặt",
  "Mỗi nhà góp một ngày công, không ai kêu ca",
  "Giống cũ cho ít trái nhưng thơm và để được lâu",
];

export const OPINIONS = [
  "cách làm này không tốn kém nhưng đòi hỏi kiên trì",
  "điều đáng quý là công việc được chia đều cho các nhóm",
  "cần thêm một mùa nữa mới biết hiệu quả đến đâu",
  "kinh nghiệm nằm ở chỗ biết chờ đúng lúc",
  "nhiều nơi lân cận đã cử người đến học hỏi",
  "con số trên giấy chưa nói hết những đêm thức trắng",
  "phần việc còn lại sẽ xong trước ngày hội",
  "khó khăn lớn nhất vẫn là đường vận chuyển",
];

export const MEASURES = [
  "hộ",
  "héc ta",
  "mét",
  "học sinh",
  "cây giống",
  "ngày công",
  "tấn",
  "lượt khách",
  "triệu đồng",
];

export const HEADINGS = [
  "Từ một cuộc họp thôn",
  "Những con số biết nói",
  "Người giữ lửa",
  "Chuyện còn dang dở",
  "Kinh nghiệm để lại",
  "Thử thách phía trước",
  "Bài học từ mùa trước",
  "Khi cả làng cùng góp sức",
];
