/// Tries out who may call what, for every endpoint that a service's OpenAPI document names.
@NullMarked
package vn.lienthong.local.testing.access;

import org.jspecify.annotations.NullMarked;
