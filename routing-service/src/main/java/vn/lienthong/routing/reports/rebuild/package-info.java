/// The facts of all dossiers anew from the event log alone, compared with what is kept and put in
/// its place where it differs.
@NullMarked
package vn.lienthong.routing.reports.rebuild;

import org.jspecify.annotations.NullMarked;
