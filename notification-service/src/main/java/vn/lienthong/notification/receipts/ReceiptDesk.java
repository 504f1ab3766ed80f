package vn.lienthong.notification.receipts;

/// Where adapters hand delivery receipts in.
public interface ReceiptDesk {

    /// Takes a receipt, whichever order, how often and how early it comes. It is written down when
    /// this returns: only then may the provider be told that we have it.
    ///
    /// @throws RuntimeException when the store does not take it; the provider should bring it again
    void take(ReceiptNote note);
}
