/// The citizen's look-up (tra cứu hồ sơ): code and pin in, the state of the dossier out, nothing
/// personal.
@NullMarked
package vn.lienthong.portal.lookup;

import org.jspecify.annotations.NullMarked;
