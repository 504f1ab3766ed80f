/// Letters of congratulation and condolence over REST: read, signed one by one or as a batch, set
/// aside, and counted.
@NullMarked
package vn.lienthong.notification.courtesy.web;

import org.jspecify.annotations.NullMarked;
