/// The papers that a citizen is handed: HTML templates in, PDF with Vietnamese out.
///
/// [vn.lienthong.printing.Printer] is the way in. It fills a Thymeleaf template with a plain model,
/// refuses what the embedded font cannot show, and writes a tagged PDF/A-2u that is the same to the
/// byte for the same input. [vn.lienthong.printing.VietnameseDates] and
/// [vn.lienthong.printing.QrCode] print moments and look-up addresses. The legal forms themselves
/// are in [vn.lienthong.printing.forms]. Nothing here knows Spring, a database or a clock.
@NullMarked
package vn.lienthong.printing;

import org.jspecify.annotations.NullMarked;
