/// The letter of congratulation or condolence (thư chúc mừng, thư chia buồn) that goes with the
/// result of a registration of civil status: a machine drafts it, a head signs it or sets it aside.
@NullMarked
package vn.lienthong.notification.courtesy.domain;

import org.jspecify.annotations.NullMarked;
