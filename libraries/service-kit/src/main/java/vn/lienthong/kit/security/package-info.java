/// Who calls and what the call may do: tokens of any configured OpenID Connect issuer, roles, and
/// the reach of a unit over those below it.
@NullMarked
package vn.lienthong.kit.security;

import org.jspecify.annotations.NullMarked;
