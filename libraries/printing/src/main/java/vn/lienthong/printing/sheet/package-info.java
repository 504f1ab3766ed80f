/// Tables as files: for spreadsheets and for people who print them.
@NullMarked
package vn.lienthong.printing.sheet;

import org.jspecify.annotations.NullMarked;
