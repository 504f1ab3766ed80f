/// What may become of something that came online, as pure functions
/// ([vn.lienthong.intake.online.domain.OnlineWork]), and what is looked at in a file before it is
/// taken ([vn.lienthong.intake.online.domain.FileKind],
/// [vn.lienthong.intake.online.domain.FileName]).
@NullMarked
package vn.lienthong.intake.online.domain;

import org.jspecify.annotations.NullMarked;
