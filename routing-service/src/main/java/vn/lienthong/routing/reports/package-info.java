/// Counts over dossiers for the people who answer for them (biểu II.06a: tình hình, kết quả giải
/// quyết thủ tục hành chính). Everything is derived from the facts that were told, at the moment of
/// asking.
@NullMarked
package vn.lienthong.routing.reports;

import org.jspecify.annotations.NullMarked;
