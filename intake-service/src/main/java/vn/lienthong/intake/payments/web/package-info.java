/// Payments over REST: for the applicant, for the gateway, and for the counter.
@NullMarked
package vn.lienthong.intake.payments.web;

import org.jspecify.annotations.NullMarked;
