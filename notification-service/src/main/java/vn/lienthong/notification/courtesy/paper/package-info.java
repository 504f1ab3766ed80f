/// Letters of congratulation and condolence on paper.
@NullMarked
package vn.lienthong.notification.courtesy.paper;

import org.jspecify.annotations.NullMarked;
