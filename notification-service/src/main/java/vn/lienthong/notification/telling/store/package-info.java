/// How correspondence lies in MongoDB: one document per dossier in `notifications`, with what the
/// senders and the lists search by beside it.
@NullMarked
package vn.lienthong.notification.telling.store;

import org.jspecify.annotations.NullMarked;
