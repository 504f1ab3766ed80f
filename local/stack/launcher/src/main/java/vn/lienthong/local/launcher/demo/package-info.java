/// The demonstration: three dossiers of the sample province, played through the public surface on
/// the business clock.
///
/// [Demonstration] is the story, scene by scene; [Stage] moves the clock, tells what happens and
/// insists on what was promised; [Inbox] watches every handset and mailbox; [WorkingDays] finds a
/// stretch of ordinary working days to play in.
@NullMarked
package vn.lienthong.local.launcher.demo;

import org.jspecify.annotations.NullMarked;
