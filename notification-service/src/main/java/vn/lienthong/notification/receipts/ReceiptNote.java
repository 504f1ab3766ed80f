package vn.lienthong.notification.receipts;

/// A delivery receipt in our terms.
///
/// @param provider name of the provider
/// @param reference what the provider calls the part, as it said when it took it
/// @param reason for people: why it was not delivered, with the provider's code; nothing personal
public record ReceiptNote(String provider, String reference, Verdict verdict, String reason) {

    /// What the part is called here, where there are several providers.
    String name() {
        return name(provider, reference);
    }

    /// What a part is called here, where there are several providers.
    public static String name(String provider, String reference) {
        return provider + ":" + reference;
    }
}
