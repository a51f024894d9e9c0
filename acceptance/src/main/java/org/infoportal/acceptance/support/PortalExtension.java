package org.infoportal.acceptance.support;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infoportal.acceptance.host.Difference;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives tests the {@link Portal}. One portal serves the whole run; it ends with it. Skips what the host declares as a
 * {@link Difference}.
 */
public final class PortalExtension implements ParameterResolver, ExecutionCondition {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(PortalExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> missing = shared(context).missing();
        if (missing.isPresent()) {
            return ConditionEvaluationResult.disabled(missing.get());
        }
        List<String> subjects = subjects(context);
        return shared(context).differences().stream()
                .filter(difference -> subjects.contains(difference.subject()))
                .findFirst()
                .map(difference -> ConditionEvaluationResult.disabled(difference.toString()))
                .orElseGet(() -> ConditionEvaluationResult.enabled("the same in every host"));
    }

    /** By what a difference may name this class or method. */
    private static List<String> subjects(ExtensionContext context) {
        Optional<String> needed = AnnotationSupport.findAnnotation(context.getElement(), Needs.class)
                .map(needs -> needs.value().name());
        String test = context.getRequiredTestClass().getSimpleName();
        Optional<String> method = context.getTestMethod().map(tested -> test + "." + tested.getName());
        return Stream.concat(Stream.of(method.orElse(test)), needed.stream()).toList();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Portal.class || type == Installation.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Shared shared = shared(context);
        return parameter.getParameter().getType() == Portal.class ? shared.portal() : shared.newInstallation();
    }

    private static Shared shared(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Shared.class, type -> new Shared(), Shared.class);
    }
}
