/// What all pages share: language, times and names in words, forms with their errors, and what is
/// shown when something goes wrong.
@NullMarked
package vn.lienthong.portal.page;

import org.jspecify.annotations.NullMarked;
