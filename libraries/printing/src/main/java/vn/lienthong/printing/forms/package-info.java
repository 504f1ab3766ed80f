/// The papers of the one-stop mechanism (cơ chế một cửa), one record a form with the fields of the
/// law.
///
/// | record | template | form |
/// |---|---|---|
/// | `ReceiptForm` | `receipt` | Mẫu số 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả |
/// | `SupplementRequestForm` | `supplement-request` | Mẫu số 02, Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ |
/// | `RefusalForm` | `refusal` | Mẫu số 03, Phiếu từ chối tiếp nhận giải quyết hồ sơ |
/// | `ApologyLetterForm` | `apology-letter` | Mẫu số 04, Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết |
/// | `ControlSheetForm` | `control-sheet` | Mẫu số 06, Phiếu kiểm soát quá trình giải quyết hồ sơ |
/// | `RegisterForm` | `register` | Mẫu số 07, Sổ theo dõi hồ sơ |
/// | `ExplanationForm` | `explanation` | Bảng giải trình cách tính ngày hẹn, which has no form of the law |
/// | `LetterRegisterForm` | `letter-register` | Sổ theo dõi phiếu xin lỗi, which has no form of the law |
/// | `RoutingSlipForm` | `routing-slip` | Phiếu chuyển hồ sơ giấy, which has no form of the law |
///
/// An empty string is a field that was left open: it is printed as a dotted line to be filled by
/// hand. Source: Thông tư 03/2025/TT-VPCP, Phụ lục I; the page layout follows Nghị định
/// 30/2020/NĐ-CP.
@NullMarked
package vn.lienthong.printing.forms;

import org.jspecify.annotations.NullMarked;
