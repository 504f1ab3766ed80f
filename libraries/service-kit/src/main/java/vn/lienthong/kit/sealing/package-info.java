/// Keeps what is personal unreadable at rest: every document's personal part is encrypted under a
/// key of its own, and that key under a master key which does not lie in the store. Who drops a
/// document's key has erased its personal part, in every copy of the store.
@NullMarked
package vn.lienthong.kit.sealing;

import org.jspecify.annotations.NullMarked;
