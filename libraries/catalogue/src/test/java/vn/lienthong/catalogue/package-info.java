/// Every kind of problem with the file that has it, its line and its words; and the sample
/// province, in which there is none.
@NullMarked
package vn.lienthong.catalogue;

import org.jspecify.annotations.NullMarked;
