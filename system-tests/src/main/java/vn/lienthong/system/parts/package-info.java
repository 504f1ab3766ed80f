/// What the programs are made of: the bill of materials of each, the licences of its parts, and
/// which of them have known weaknesses.
@NullMarked
package vn.lienthong.system.parts;

import org.jspecify.annotations.NullMarked;
