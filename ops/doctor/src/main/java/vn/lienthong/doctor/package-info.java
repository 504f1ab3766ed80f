/// Looks at everything that an installation stands on. [Doctor] reads the settings that the
/// services read, asks every [Check], and prints what they found with what helps. It changes
/// nothing.
@NullMarked
package vn.lienthong.doctor;

import org.jspecify.annotations.NullMarked;
