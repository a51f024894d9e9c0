package org.infoportal.standalone.launch;

import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Takes an option that was not given from the environment: {@code --smtp-host} from {@code INFOPORTAL_SMTP_HOST}. */
final class EnvironmentDefaults implements IDefaultValueProvider {

    private final Map<String, String> environment;

    EnvironmentDefaults(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option ? environment.get(variable(option.longestName())) : null;
    }

    private static String variable(String option) {
        return "INFOPORTAL_" + option.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
