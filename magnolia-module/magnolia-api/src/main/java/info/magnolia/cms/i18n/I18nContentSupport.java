package info.magnolia.cms.i18n;

import java.util.Locale;

public interface I18nContentSupport {
    boolean isEnabled();

    Locale getLocale();
}
