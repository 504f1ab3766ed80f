/// How dossiers are kept: one document each, its number being its id.
@NullMarked
package vn.lienthong.intake.registration.store;

import org.jspecify.annotations.NullMarked;
