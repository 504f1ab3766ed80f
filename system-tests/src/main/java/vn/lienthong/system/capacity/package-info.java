/// What one dossier costs, measured, and what a province of some size needs for that.
@NullMarked
package vn.lienthong.system.capacity;

import org.jspecify.annotations.NullMarked;
