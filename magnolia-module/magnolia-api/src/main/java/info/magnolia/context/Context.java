package info.magnolia.context;

import info.magnolia.cms.security.User;
import java.util.Locale;

public interface Context extends info.magnolia.commands.chain.Context {
    String ATTRIBUTE_REPOSITORY = "repository";
    String ATTRIBUTE_PATH = "path";
    String ATTRIBUTE_RECURSIVE = "recursive";
    String ATTRIBUTE_USERNAME = "userName";

    User getUser();

    Locale getLocale();
}
