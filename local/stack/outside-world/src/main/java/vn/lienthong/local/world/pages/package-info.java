/// What people who try the system look at: the way in at `/local/`, the language switch, and
/// nothing that a service uses.
@NullMarked
package vn.lienthong.local.world.pages;

import org.jspecify.annotations.NullMarked;
