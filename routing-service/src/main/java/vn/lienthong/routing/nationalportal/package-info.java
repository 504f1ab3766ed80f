/// The national public service portal (Cổng Dịch vụ công quốc gia): it is told of every dossier's
/// status and progress, within ten minutes after each procedure ends (Nghị định 301/2026/NĐ-CP).
/// What is to be told follows from the events ([vn.lienthong.routing.nationalportal.domain]), waits
/// in the store until it is acknowledged ([vn.lienthong.routing.nationalportal.store]), and goes
/// out in the order of each dossier ([vn.lienthong.routing.nationalportal.sending]).
@NullMarked
package vn.lienthong.routing.nationalportal;

import org.jspecify.annotations.NullMarked;
