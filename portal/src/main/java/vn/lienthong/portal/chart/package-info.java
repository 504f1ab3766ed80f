/// Figures as pictures: where the lines and bars lie, in the numbers that SVG wants. Templates draw
/// them, with words and a table of the same figures beside them.
@NullMarked
package vn.lienthong.portal.chart;

import org.jspecify.annotations.NullMarked;
