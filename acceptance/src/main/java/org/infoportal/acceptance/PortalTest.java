package org.infoportal.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.infoportal.acceptance.support.PortalExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** A class of tests that get the running portal as a parameter. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PortalExtension.class)
@interface PortalTest {}
