/// What the national portal is told of a dossier, in which order, and what came of it.
///
/// [vn.lienthong.routing.nationalportal.domain.Hearing] turns events into pushes;
/// [vn.lienthong.routing.nationalportal.domain.NationalDossier] gives them out and notes the
/// answers.
@NullMarked
package vn.lienthong.routing.nationalportal.domain;

import org.jspecify.annotations.NullMarked;
