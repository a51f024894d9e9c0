package org.infoportal.magnolia.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;

import info.magnolia.context.MgnlContext;
import org.infoportal.magnolia.SystemContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SystemWorkTest {

    @RegisterExtension
    private final SystemContext context = new SystemContext();

    @Test
    void releasesItsSessionsOnAThreadOfOurs() {
        assertThat(SystemWork.<String, RuntimeException>call(() -> "done")).isEqualTo("done");

        context.magnolia().verify(() -> MgnlContext.doInSystemContext(any(), eq(true)));
    }

    @Test
    void releasesItsSessionsInAUsersRequest() {
        context.magnolia().when(MgnlContext::hasInstance).thenReturn(true);

        SystemWork.<String, RuntimeException>call(() -> "done");

        context.magnolia().verify(() -> MgnlContext.doInSystemContext(any(), eq(true)));
    }

    @Test
    void leavesTheSessionsOfACallerInTheSystemContextAlone() {
        context.magnolia().when(MgnlContext::hasInstance).thenReturn(true);
        context.magnolia().when(MgnlContext::isSystemInstance).thenReturn(true);

        SystemWork.<String, RuntimeException>call(() -> "done");

        context.magnolia().verify(() -> MgnlContext.doInSystemContext(any(), eq(false)));
    }
}
