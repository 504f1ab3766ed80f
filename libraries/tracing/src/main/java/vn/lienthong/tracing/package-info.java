/// The story of one subject, such as a dossier, across programs, requests, events and stores, as
/// spans of OpenTelemetry.
///
/// Every subject has one trace, whose id follows from its name, so that every program knows it:
/// what happens to the subject and what follows from that are its spans, however many days lie
/// between. Every request is a trace of its own, as callers expect; the two are linked where a
/// request made something happen. Nothing of it says anything personal.
@NullMarked
package vn.lienthong.tracing;

import org.jspecify.annotations.NullMarked;
