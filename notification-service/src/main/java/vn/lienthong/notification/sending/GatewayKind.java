package vn.lienthong.notification.sending;

/// A way to speak with providers, such as SMPP. Any number of providers may be spoken with in one
/// way.
public interface GatewayKind {

    /// As `lienthong.providers.<name>.kind` says it.
    String kind();

    /// The way to one provider; what this kind must know of it stands in
    /// `lienthong.providers.<name>.<kind>.*`.
    ///
    /// @throws IllegalArgumentException when these settings are incomplete or wrong, in words for
    ///   an operator
    Gateway open(String name, ProviderSettings.Provider settings);
}
