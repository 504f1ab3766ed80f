/// One command for the whole system on one machine.
///
/// [Launcher] reads the command line; [Settings] is what it and the environment say. [Member] names
/// the processes, [Plan] says how each of them is called. [Stack] starts, mends, watches and stops
/// them, with the help of [Apps] (unpacked programs), [ProcessFile] (who runs), [Ports],
/// [Readiness] and [Lock] (one change at a time); [Status] tells how they feel, [HistoryCheck]
/// whether anybody tampered with what they remember. The demonstration is in `demo`.
///
/// State lies in `.lienthong/`: `apps` unpacked programs, `run` who runs, `logs`, and one folder of
/// data for each variant of the sample province.
@NullMarked
package vn.lienthong.local.launcher;

import org.jspecify.annotations.NullMarked;
