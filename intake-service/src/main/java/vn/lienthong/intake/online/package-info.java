/// What citizens send through the portal and the counter has to answer: dossiers handed in online
/// (hồ sơ nộp trực tuyến) and answers to a request for supplement, each with its files.
///
/// Nothing that came online is a dossier before an officer of the counter has accepted it: the
/// clock of the procedure counts from then, when the papers are full and correct (Nghị định
/// 118/2025/NĐ-CP, Điều 17 khoản 3). What runs until then is the counter's own time to answer.
@NullMarked
package vn.lienthong.intake.online;

import org.jspecify.annotations.NullMarked;
