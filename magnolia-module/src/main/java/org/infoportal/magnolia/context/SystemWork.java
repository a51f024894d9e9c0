package org.infoportal.magnolia.context;

import info.magnolia.context.MgnlContext;

/**
 * Work with the rights of Magnolia's system context, on any thread. Its sessions end with the work, unless the caller is
 * in the system context already: then they are the caller's too.
 */
public final class SystemWork {

    private SystemWork() {}

    public static <T, E extends Throwable> T call(MgnlContext.Op<T, E> work) throws E {
        boolean callersToo = MgnlContext.hasInstance() && MgnlContext.isSystemInstance();
        return MgnlContext.doInSystemContext(work, !callersToo);
    }
}
