/// What is told to whom about one dossier, and how each message fares. Two pure functions: {@link
/// vn.lienthong.notification.telling.domain.Telling} turns facts into messages, exactly one per
/// fact, recipient and channel; {@link vn.lienthong.notification.telling.domain.Delivery} decides
/// on every step of a message's way to a provider and back.
///
/// Before anything is submitted the claim stands in the store, with its time and its attempt; the
/// answer is written right after. What a crash leaves in between has an unknown outcome, and the
/// template says what happens then. A provider that does not answer in time, or breaks the line, is
/// taken at the word of its protocol: the message has not been processed (SMPP 3.4 section 7.2), so
/// it is tried again.
@NullMarked
package vn.lienthong.notification.telling.domain;

import org.jspecify.annotations.NullMarked;
