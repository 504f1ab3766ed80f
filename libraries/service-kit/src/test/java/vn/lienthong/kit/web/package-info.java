/// What answers are made of.
@NullMarked
package vn.lienthong.kit.web;

import org.jspecify.annotations.NullMarked;
