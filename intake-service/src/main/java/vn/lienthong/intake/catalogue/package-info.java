/// What everybody may look up: procedures in the version of the day, and offices. Read from the
/// province's data folder at the start; a mistake in it stops the start and is named.
@NullMarked
package vn.lienthong.intake.catalogue;

import org.jspecify.annotations.NullMarked;
