/// The few technical things that every service needs once: documents with an outbox and idempotent
/// consumption, parking, the business clock, problem answers, security, data files. It is switched
/// on by being on the class path.
@NullMarked
package vn.lienthong.kit;

import org.jspecify.annotations.NullMarked;
