/// The templates in MongoDB: the ones that come with the service are put there at the first start;
/// from then on the store has the say.
@NullMarked
package vn.lienthong.notification.templates.store;

import org.jspecify.annotations.NullMarked;
