/// Brings messages to the providers. Each channel has a {@link
/// vn.lienthong.notification.sending.Lane}: it looks for what is due, writes the message, asks the
/// circuit breaker and the rate limiter, claims by compare-and-set, submits, and writes the answer
/// down at once. Everything that can fail without the provider (a value that is missing, a letter
/// that cannot be fetched) happens before the claim, so that only the submission itself lies
/// between claim and answer.
///
/// What a crash leaves claimed has an unknown outcome. A claim of an earlier run of the same
/// instance is known to be dead at the start, any other when its lease is over; then the template's
/// `onUnknownOutcome` says whether the message is given up (at most once, the default for what
/// merely informs) or sent again (at least once: apologies, and alerts to officers). A second copy
/// carries the same names as the first, the `Message-ID` of a mail, the reference number of a text
/// message, so that whoever has seen the first can tell.
@NullMarked
package vn.lienthong.notification.sending;

import org.jspecify.annotations.NullMarked;
