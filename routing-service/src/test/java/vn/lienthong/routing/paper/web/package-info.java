/// What officers are shown of papers.
@NullMarked
package vn.lienthong.routing.paper.web;

import org.jspecify.annotations.NullMarked;
