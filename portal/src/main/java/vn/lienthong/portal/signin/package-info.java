/// Who the visitor is: sign-in with any OpenID Connect issuer, the officer's office and roles, the
/// access token for the services, signing out.
@NullMarked
package vn.lienthong.portal.signin;

import org.jspecify.annotations.NullMarked;
