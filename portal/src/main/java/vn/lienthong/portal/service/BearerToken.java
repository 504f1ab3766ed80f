package vn.lienthong.portal.service;

import java.util.Optional;

/// The access token of the officer for whom the portal asks; empty for a citizen without sign-in.
@FunctionalInterface
public interface BearerToken {
    Optional<String> current();
}
