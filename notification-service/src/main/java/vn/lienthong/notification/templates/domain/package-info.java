/// What people are told and in which words: the occasions, the placeholders that each offers, and
/// templates that know nothing but placeholders. Pure.
@NullMarked
package vn.lienthong.notification.templates.domain;

import org.jspecify.annotations.NullMarked;
