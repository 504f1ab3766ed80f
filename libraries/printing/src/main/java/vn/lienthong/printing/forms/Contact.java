package vn.lienthong.printing.forms;

/// Whom to ask.
///
/// @param name the person or desk
/// @param phone telephone number
public record Contact(String name, String phone) {}
