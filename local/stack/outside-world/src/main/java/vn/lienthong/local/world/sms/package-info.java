/// The SMS centre (SMPP 3.4, the server's side), the SMS gateway (HTTP), and the handsets behind
/// both. A part is on the disk before its sender hears submit_sm_resp; a handset shows a long
/// message once all its parts have come, as one text. Nothing is deduplicated: a real centre does
/// not do it either.
@NullMarked
package vn.lienthong.local.world.sms;

import org.jspecify.annotations.NullMarked;
