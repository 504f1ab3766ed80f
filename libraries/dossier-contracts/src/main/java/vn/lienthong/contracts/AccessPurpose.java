package vn.lienthong.contracts;

/// What an officer says who looks at a dossier from outside: chosen, not written, so that nothing
/// personal stands in it.
public enum AccessPurpose {
    /// Giải quyết khiếu nại, tố cáo, phản ánh.
    COMPLAINT,
    /// Kiểm tra, thanh tra, giám sát.
    INSPECTION,
    /// The applicant asked (theo yêu cầu của người nộp hồ sơ).
    APPLICANT_ASKED,
    /// Hỗ trợ kỹ thuật, xử lý sự cố.
    SUPPORT,
    /// Another reason of the service.
    OTHER
}
