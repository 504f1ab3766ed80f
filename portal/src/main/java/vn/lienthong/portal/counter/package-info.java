/// The one-stop counter (Bộ phận Một cửa): registering a dossier, handing in supplements,
/// withdrawal, returning the result.
@NullMarked
package vn.lienthong.portal.counter;

import org.jspecify.annotations.NullMarked;
