/// The command as people type it.
@NullMarked
package vn.lienthong.catalogue.command;

import org.jspecify.annotations.NullMarked;
