/// Tests of what keeps personal data unreadable.
@NullMarked
package vn.lienthong.kit.sealing;

import org.jspecify.annotations.NullMarked;
