/// What every way to a provider needs: its own settings, read where they stand.
@NullMarked
package vn.lienthong.notification.providers;

import org.jspecify.annotations.NullMarked;
