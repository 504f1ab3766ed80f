/// What fits a text message and how many parts it takes: the alphabets of GSM 03.38, Vietnamese
/// with and without diacritics, and the cutting of long texts. Pure.
@NullMarked
package vn.lienthong.notification.sms.domain;

import org.jspecify.annotations.NullMarked;
