/// The demonstration: three dossiers of the sample province, played through the public surface on
/// the business clock.
///
/// [Demonstration] is the story, scene by scene; [Hands] is what the officers do in it, [Promises]
/// what must have come true, [Records] where that is read. [Stage] moves the clock and tells what
/// happens; [Inbox] watches every handset and mailbox; [WorkingDays] finds a stretch of ordinary
/// working days to play in; [Closing] says where to go on.
@NullMarked
package vn.lienthong.local.launcher.demo;

import org.jspecify.annotations.NullMarked;
