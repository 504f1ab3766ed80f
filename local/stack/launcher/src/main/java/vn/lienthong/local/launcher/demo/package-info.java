/// The demonstration: three dossiers of the sample province, played through the public surface on
/// the business clock.
@NullMarked
package vn.lienthong.local.launcher.demo;

import org.jspecify.annotations.NullMarked;
