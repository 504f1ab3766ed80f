/// Desks in MongoDB: collection `desks`, one document a dossier. `state.desk` names the offices at
/// whose desks it stands, and is empty for finished dossiers.
@NullMarked
package vn.lienthong.routing.desk.store;

import org.jspecify.annotations.NullMarked;
