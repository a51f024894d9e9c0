package info.magnolia.context;

import info.magnolia.cms.security.User;
import javax.security.auth.Subject;

public class MgnlContext {
    public static boolean hasInstance() {
        throw new UnsupportedOperationException();
    }

    public static boolean isSystemInstance() {
        throw new UnsupportedOperationException();
    }

    public static WebContext getWebContext() {
        throw new UnsupportedOperationException();
    }

    public static User getUser() {
        throw new UnsupportedOperationException();
    }

    public static void login(Subject subject) {
        throw new UnsupportedOperationException();
    }

    public static <T, E extends Throwable> T doInSystemContext(Op<T, E> work) throws E {
        throw new UnsupportedOperationException();
    }

    public static <T, E extends Throwable> T doInSystemContext(Op<T, E> work, boolean releaseAfterExecution) throws E {
        throw new UnsupportedOperationException();
    }

    public interface Op<T, E extends Throwable> {
        T exec() throws E;
    }
}
