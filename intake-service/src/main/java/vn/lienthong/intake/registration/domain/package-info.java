/// What the counter decides about a dossier, as pure functions: whether it can be taken and what is
/// then promised ([vn.lienthong.intake.registration.domain.Admission],
/// [vn.lienthong.intake.registration.domain.Promise]), and how its status goes on
/// ([vn.lienthong.intake.registration.domain.CounterWork]). Time, number, secret and rules are
/// arguments.
@NullMarked
package vn.lienthong.intake.registration.domain;

import org.jspecify.annotations.NullMarked;
