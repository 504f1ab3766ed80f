/// Operations (vận hành): what the services put aside because they could not process it, and trying
/// again; how everything feels; and who looked at which dossier.
@NullMarked
package vn.lienthong.portal.operations;

import org.jspecify.annotations.NullMarked;
