package org.infoportal.magnolia;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mockStatic;

import info.magnolia.context.MgnlContext;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.mockito.MockedStatic;

/** Magnolia's context for the test's thread: work in the system context is simply done. */
public final class SystemContext implements BeforeEachCallback, AfterEachCallback {

    private MockedStatic<MgnlContext> magnolia;

    @Override
    public void beforeEach(ExtensionContext context) {
        magnolia = mockStatic(MgnlContext.class);
        magnolia.when(() -> MgnlContext.doInSystemContext(any()))
                .thenAnswer(call -> call.<MgnlContext.Op<?, ?>>getArgument(0).exec());
        magnolia.when(() -> MgnlContext.doInSystemContext(any(), anyBoolean()))
                .thenAnswer(call -> call.<MgnlContext.Op<?, ?>>getArgument(0).exec());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        magnolia.close();
    }

    /** To say what else the context answers, and to see what it was asked. */
    public MockedStatic<MgnlContext> magnolia() {
        return magnolia;
    }
}
