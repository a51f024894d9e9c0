package org.infoportal.benchmarks;

import java.lang.reflect.Proxy;

/** An interface of which only a few methods are called. */
@FunctionalInterface
interface Fake {

    /** @param argument the call's first one, or null */
    Object answer(String method, Object argument);

    static <T> T of(Class<T> type, Fake fake) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    return fake.answer(method.getName(), arguments == null ? null : arguments[0]);
                }));
    }
}
