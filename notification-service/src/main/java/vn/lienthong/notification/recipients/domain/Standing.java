package vn.lienthong.notification.recipients.domain;

import org.jspecify.annotations.Nullable;

/// How a recipient stands to messages on one channel.
///
/// @param suppressed why nothing is sent there; absent for most
/// @param optedIn whether messages beyond the service were asked for
/// @param language ISO 639, absent where none was chosen
public record Standing(@Nullable String suppressed, boolean optedIn, @Nullable String language) {

    public static final Standing UNKNOWN = new Standing(null, false, null);
}
