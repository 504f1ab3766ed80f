@NullMarked
package vn.lienthong.doctor;

import org.jspecify.annotations.NullMarked;
