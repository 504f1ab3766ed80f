/// The OpenID Connect provider: every sample account signs in as a person through the portal and,
/// with the same name and password, as a client of its own for `client_credentials`. The signing
/// key outlives the process, so tokens do too.
@NullMarked
package vn.lienthong.local.world.identity;

import org.jspecify.annotations.NullMarked;
