/// Follows the topics in which dossiers change.
@NullMarked
package vn.lienthong.routing.nationalportal.messaging;

import org.jspecify.annotations.NullMarked;
