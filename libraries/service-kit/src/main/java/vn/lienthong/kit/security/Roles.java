package vn.lienthong.kit.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Which roles may call an endpoint, or all endpoints of a controller. Every endpoint says it, but
/// for those that are open to all; one that does not say it is open to nobody.
///
/// It is looked at before the endpoint reads anything of the request. Whether the thing asked for
/// is the caller's business is a question of its own: [Guard].
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Roles {

    Role[] value();
}
