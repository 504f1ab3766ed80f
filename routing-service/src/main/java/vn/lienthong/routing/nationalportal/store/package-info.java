/// National pushes in MongoDB: collection `nationalPushes`, one document a dossier. `state.dueAt`
/// finds what may be sent, `state.openSince` what was not acknowledged, `state.lines` what lists
/// show; nothing personal stands outside `state.text`.
@NullMarked
package vn.lienthong.routing.nationalportal.store;

import org.jspecify.annotations.NullMarked;
