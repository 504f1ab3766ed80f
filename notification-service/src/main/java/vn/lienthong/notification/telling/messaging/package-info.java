/// Hears of every dossier from intake, routing and deadlines.
@NullMarked
package vn.lienthong.notification.telling.messaging;

import org.jspecify.annotations.NullMarked;
