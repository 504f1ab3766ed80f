/// Templates (mẫu tin): the words that people are told in, tried out, changed by a next version,
/// and registered with the carriers.
@NullMarked
package vn.lienthong.portal.templates;

import org.jspecify.annotations.NullMarked;
