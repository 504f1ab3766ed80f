/// The web pages of Liên Thông: for the citizen who looks a dossier up, the counter that receives
/// it, the desk that works on it, and the head who signs for what is late.
///
/// The portal owns no business rule and no data. It asks the services over REST, with the access
/// token of the officer who signed in, and shows their answers and their refusals in words. One
/// package a kind of visitor: `lookup` (citizen), `counter`, `desk`, `leadership`, `operations`,
/// `reports`; and three for what several of them do: `paper` (scanning and comparing papers),
/// `imports` and `online` (handing in online, and answering what came); `signin` knows who the
/// visitor is, `service` speaks with the services, `bus` and `figures` watch them, `live` hears
/// what changes, `chart` draws, `page` is what all pages share, `local` exists on a developer's
/// machine only.
@NullMarked
package vn.lienthong.portal;

import org.jspecify.annotations.NullMarked;
