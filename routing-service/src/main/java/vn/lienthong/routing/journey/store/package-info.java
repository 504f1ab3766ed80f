/// Journeys in MongoDB: collection `journeys`, one document a dossier.
@NullMarked
package vn.lienthong.routing.journey.store;

import org.jspecify.annotations.NullMarked;
