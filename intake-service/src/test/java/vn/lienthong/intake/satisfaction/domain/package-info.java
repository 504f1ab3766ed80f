@NullMarked
package vn.lienthong.intake.satisfaction.domain;

import org.jspecify.annotations.NullMarked;
