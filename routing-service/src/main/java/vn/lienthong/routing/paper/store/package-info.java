/// Papers in MongoDB: collection `papers`, one document a dossier. `state.marks` names what is
/// watched, `<kind> <office>` with the moment from which it counts; the lists of an office are
/// found by it. `state.office` and `state.receivedAt` find what a register holds.
@NullMarked
package vn.lienthong.routing.paper.store;

import org.jspecify.annotations.NullMarked;
