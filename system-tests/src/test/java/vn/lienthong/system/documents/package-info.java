/// What people read: that it speaks of what is there.
@NullMarked
package vn.lienthong.system.documents;

import org.jspecify.annotations.NullMarked;
