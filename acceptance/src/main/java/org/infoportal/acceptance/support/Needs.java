package org.infoportal.acceptance.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.infoportal.acceptance.host.Feature;

/** A test, or a class of tests, of what not every host has. Hosts without it skip it, and say why. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    Feature value();
}
