package vn.lienthong.routing.paper.web;

import org.jspecify.annotations.Nullable;

/// The body of a handover or a receipt.
///
/// @param step the step that the papers go to, or came for; absent for the receiving counter
/// @param visit the visit that the routing slip was printed for; absent for the latest
record PaperRequest(@Nullable String step, @Nullable Integer visit) {

    static final PaperRequest EMPTY = new PaperRequest(null, null);
}
