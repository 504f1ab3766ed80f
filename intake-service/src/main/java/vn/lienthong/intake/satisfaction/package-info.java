/// How content applicants were (đánh giá mức độ hài lòng): a grade, once the result was handed out,
/// counted by office. Thông tư 01/2018/TT-VPCP, Điều 13 asks for it, and Quyết định 766/QĐ-TTg
/// counts it (group 6) under Nghị định 118/2025/NĐ-CP.
@NullMarked
package vn.lienthong.intake.satisfaction;

import org.jspecify.annotations.NullMarked;
