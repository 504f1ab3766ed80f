/// What officers are answered.
@NullMarked
package vn.lienthong.routing.desk.web;

import org.jspecify.annotations.NullMarked;
