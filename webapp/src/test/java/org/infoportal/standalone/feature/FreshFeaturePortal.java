package org.infoportal.standalone.feature;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A portal of its own for each test. */
final class FreshFeaturePortal implements BeforeEachCallback, AfterEachCallback {

    private FeaturePortal portal;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        portal = new FeaturePortal();
        portal.beforeAll(context);
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        portal.afterAll(context);
    }

    FeaturePortal portal() {
        return portal;
    }
}
