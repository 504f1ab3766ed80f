package vn.lienthong.notification.telling.domain;

/// How applicants are told beside text message and mail.
///
/// @param chat first by chat to the same number, where that was asked for, and by text message
///   where it was not or fails
/// @param nationalPortal also in the inbox of the national public service portal, by personal
///   identification number
/// @param inviteToRate whether they are asked for their opinion when the result was returned, where
///   they asked for such messages
public record Ways(boolean chat, boolean nationalPortal, boolean inviteToRate) {

    /// By text message and mail, about the dossier alone.
    public static final Ways USUAL = new Ways(false, false, false);
}
