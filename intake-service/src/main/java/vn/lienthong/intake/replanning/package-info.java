/// Gives many open dossiers another plan, as a job that survives restarts: those that go by an old
/// version of a procedure (chuyển sang phiên bản quy trình mới), and those whose route names an
/// office that was dissolved (cơ quan kế thừa). Only on the express order of who runs the system;
/// going through them again changes nothing.
@NullMarked
package vn.lienthong.intake.replanning;

import org.jspecify.annotations.NullMarked;
