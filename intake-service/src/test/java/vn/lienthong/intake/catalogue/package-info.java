/// What the catalogue's data must fulfil, and how it is searched.
@NullMarked
package vn.lienthong.intake.catalogue;

import org.jspecify.annotations.NullMarked;
