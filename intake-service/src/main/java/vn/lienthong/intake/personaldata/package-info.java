/// What the law on personal data lets people ask for: a copy of all that is known of them, and that
/// it be erased (Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP, Điều 5); and the keys that it is
/// sealed with.
@NullMarked
package vn.lienthong.intake.personaldata;

import org.jspecify.annotations.NullMarked;
