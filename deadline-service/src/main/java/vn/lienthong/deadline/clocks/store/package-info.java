/// How a dossier's deadlines lie in MongoDB: collection `deadlines`, one document a dossier.
@NullMarked
package vn.lienthong.deadline.clocks.store;

import org.jspecify.annotations.NullMarked;
