/// Ratings over REST: the applicant gives one, heads and those who report count them.
@NullMarked
package vn.lienthong.intake.satisfaction.web;

import org.jspecify.annotations.NullMarked;
