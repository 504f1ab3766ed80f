package vn.lienthong.routing.model;

import vn.lienthong.contracts.event.DossierEvent;

/// An event on its way.
///
/// @param source who published it; the order of one source is kept
record Sent(String source, DossierEvent event) {}
