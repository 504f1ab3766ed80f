/// How what came online is kept: one document each, and one for every file, sealed.
@NullMarked
package vn.lienthong.intake.online.store;

import org.jspecify.annotations.NullMarked;
