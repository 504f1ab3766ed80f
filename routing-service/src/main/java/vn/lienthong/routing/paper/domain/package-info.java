/// Where the papers of a dossier are, and whether that agrees with what the offices say
/// electronically. [Papers] holds the facts, every scan among them; [Handing] decides on a scan;
/// [Hearing] takes in what other programs say; [Reconciliation] names the disagreements and the
/// moment from which each counts.
@NullMarked
package vn.lienthong.routing.paper.domain;

import org.jspecify.annotations.NullMarked;
