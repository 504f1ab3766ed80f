package vn.lienthong.printing.forms;

import vn.lienthong.printing.QrCode;

/// How the citizen follows the dossier without an account.
///
/// @param url the page to open, shown as text and as QR code
/// @param pin the secret that goes with the dossier's code (mã tra cứu)
/// @param qr the code of what a telephone opens
public record Lookup(String url, String pin, QrCode qr) {

    /// A look-up whose QR code opens `url`.
    public Lookup(String url, String pin) {
        this(url, pin, new QrCode(url));
    }
}
