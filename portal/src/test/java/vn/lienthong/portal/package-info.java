/// The portal from outside: pages as a browser sees them, before services and an issuer that are
/// played.
@NullMarked
package vn.lienthong.portal;

import org.jspecify.annotations.NullMarked;
