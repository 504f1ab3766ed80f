/// What a procedure's route says, as pure questions: what comes before a step, what is to be done
/// again after a return.
@NullMarked
package vn.lienthong.routing.catalogue.domain;

import org.jspecify.annotations.NullMarked;
