/// The journey of a dossier: the plan of its procedure, and where the facts have brought it. The
/// rules stand in [vn.lienthong.routing.journey.domain]; the adapters feed it events and keep it.
@NullMarked
package vn.lienthong.routing.journey;

import org.jspecify.annotations.NullMarked;
