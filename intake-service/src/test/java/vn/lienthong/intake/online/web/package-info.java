@NullMarked
package vn.lienthong.intake.online.web;

import org.jspecify.annotations.NullMarked;
