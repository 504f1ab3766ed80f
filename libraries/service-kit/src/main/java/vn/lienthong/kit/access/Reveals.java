package vn.lienthong.kit.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.lienthong.contracts.Access;

/// What of citizens an endpoint shows to the caller. Every endpoint that asks for a token says it,
/// or says [RevealsNothing].
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Reveals {

    Access value();

    /// Name of the path variable or parameter that says whose: a code, or the id of a part of it.
    String subject() default "code";

    /// Where the code ends in such an id; a code that does not have it is whole.
    String until() default "~";

    /// Name of the component that says whose each item of a list is; empty where there is no list,
    /// or its items tell of nobody by code. Looked at when the call does not say whose.
    String each() default "";
}
