package nl.samenspel.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The question a route puts to the policy table before it runs. Every route has one; without it the build fails.
///
/// No means: not found, the same as for what does not exist; somebody without a login is sent to the login page.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Asks {
    Action value();

    Resource of();

    /// The path variable that holds the object's id; empty when the question is about no single object.
    String id() default "";
}
