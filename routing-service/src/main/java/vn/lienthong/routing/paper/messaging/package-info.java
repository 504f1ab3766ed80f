/// Papers hear of the dossier's receipt, of what the desks do, and of scans in other deployments.
@NullMarked
package vn.lienthong.routing.paper.messaging;

import org.jspecify.annotations.NullMarked;
