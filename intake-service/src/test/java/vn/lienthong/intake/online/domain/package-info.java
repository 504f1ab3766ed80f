/// What citizens send online, without anything around it.
@NullMarked
package vn.lienthong.intake.online.domain;

import org.jspecify.annotations.NullMarked;
