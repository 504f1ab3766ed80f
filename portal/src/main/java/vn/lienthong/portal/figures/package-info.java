/// How the services are, as their own health and figures tell: asked every few seconds, kept for a
/// quarter of an hour, read by pages without waiting.
@NullMarked
package vn.lienthong.portal.figures;

import org.jspecify.annotations.NullMarked;
