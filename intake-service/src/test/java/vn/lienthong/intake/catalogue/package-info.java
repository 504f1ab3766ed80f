/// Which version is in force, how the catalogue is searched, and what stops a start.
@NullMarked
package vn.lienthong.intake.catalogue;

import org.jspecify.annotations.NullMarked;
