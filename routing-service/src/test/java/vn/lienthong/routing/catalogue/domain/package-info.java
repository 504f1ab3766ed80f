/// What routes answer.
@NullMarked
package vn.lienthong.routing.catalogue.domain;

import org.jspecify.annotations.NullMarked;
