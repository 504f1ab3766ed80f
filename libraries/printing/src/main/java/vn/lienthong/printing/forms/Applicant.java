package vn.lienthong.printing.forms;

/// The citizen or organization whose dossier it is.
///
/// @param name full name (họ và tên / tên tổ chức)
/// @param idNumber personal or organization identifier (số định danh)
/// @param address postal address
/// @param phone telephone number
/// @param email e-mail address
public record Applicant(String name, String idNumber, String address, String phone, String email) {}
