/// Paper beside electronic (hồ sơ giấy song song với hồ sơ điện tử): where the papers of a dossier
/// are, the scans with which they change hands, and where paper and program disagree. The rules
/// stand in [vn.lienthong.routing.paper.domain]; what is printed, in
/// [vn.lienthong.routing.paper.web].
@NullMarked
package vn.lienthong.routing.paper;

import org.jspecify.annotations.NullMarked;
