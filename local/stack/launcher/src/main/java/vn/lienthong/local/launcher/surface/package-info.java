/// The public REST surface as an officer, a citizen and the local controls see it, for the
/// demonstration and for tests of the whole system from outside.
///
/// [Surface] carries requests: tokens, JSON, and patience while a process is down. [Dossiers] says
/// in the words of the domain what can be done with a dossier; [Outside] is the clock, the handsets
/// and the mailboxes.
@NullMarked
package vn.lienthong.local.launcher.surface;

import org.jspecify.annotations.NullMarked;
