/// `./lienthong catalogue check`: the check of the catalogue for whoever writes procedures, with
/// the answer of a compiler and no service running.
@NullMarked
package vn.lienthong.catalogue.command;

import org.jspecify.annotations.NullMarked;
