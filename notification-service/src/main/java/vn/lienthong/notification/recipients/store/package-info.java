/// What is known of recipients, in MongoDB: collections `recipients` and `recipient-days`.
@NullMarked
package vn.lienthong.notification.recipients.store;

import org.jspecify.annotations.NullMarked;
