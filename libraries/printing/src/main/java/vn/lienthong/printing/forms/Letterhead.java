package vn.lienthong.printing.forms;

/// Who issues a paper, and where; the head of every form (thể thức, Nghị định 30/2020/NĐ-CP).
///
/// @param superior the governing body (đơn vị chủ quản); printed in capitals
/// @param office the issuing office (đơn vị ban hành); printed in capitals and bold
/// @param number the paper's number with its symbol, such as `125/TTPVHCC`
/// @param place the place before the date (địa danh), such as `Bình An`
public record Letterhead(String superior, String office, String number, String place) {}
