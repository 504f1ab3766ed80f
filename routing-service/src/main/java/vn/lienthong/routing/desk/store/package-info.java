/// Desks in MongoDB: collection `desks`, one document a dossier, with the entries of its open tasks
/// in `state.open`; and collection `desk_entries`, the same entries one by one, which the desks'
/// lists are read from ([DeskEntries]).
@NullMarked
package vn.lienthong.routing.desk.store;

import org.jspecify.annotations.NullMarked;
