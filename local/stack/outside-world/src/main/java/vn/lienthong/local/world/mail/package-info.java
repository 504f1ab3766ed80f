/// The two mail servers and the mailboxes behind them: a message is on the disk before its sender
/// hears 250, and everybody's mailbox can be read, because there is nobody here to keep a secret
/// from.
@NullMarked
package vn.lienthong.local.world.mail;

import org.jspecify.annotations.NullMarked;
