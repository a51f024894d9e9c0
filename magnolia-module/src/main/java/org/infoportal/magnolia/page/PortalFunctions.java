package org.infoportal.magnolia.page;

import freemarker.template.TemplateMethodModelEx;
import info.magnolia.cms.i18n.I18nContentSupport;
import info.magnolia.context.MgnlContext;
import info.magnolia.context.WebContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.infoportal.magnolia.PortalRuntime;
import org.infoportal.magnolia.RunningPortal;
import org.infoportal.web.http.Caller;
import org.infoportal.web.part.PageParts;

/**
 * What the page components ask for, as {@code ipfn} in Magnolia's templates: always for the reader of this request, and
 * in the language of the page.
 */
public class PortalFunctions {

    /** Name of the context attribute. */
    public static final String NAME = "ipfn";

    private static final String MOUNT = "/portal/";
    private static final String STYLES_LINKED = PortalFunctions.class.getName() + ".styles";

    private final PortalRuntime runtime;
    private final I18nContentSupport i18n;

    @Inject
    public PortalFunctions(PortalRuntime runtime, I18nContentSupport i18n) {
        this.runtime = runtime;
        this.i18n = i18n;
    }

    /** The text of a message key, with its arguments. */
    public TemplateMethodModelEx getMsg() {
        return function("msg");
    }

    /** The address of a path of the portal. */
    public TemplateMethodModelEx getUrl() {
        return function("url");
    }

    /** A day in short form. */
    public TemplateMethodModelEx getShortDate() {
        return function("shortDate");
    }

    /** {@code de} or {@code en}. */
    public String language() {
        return locale().getLanguage();
    }

    /** Addresses of the style sheets for the first component of a page that asks, none for the others. */
    public List<String> stylesheets() {
        HttpServletRequest request = web().getRequest();
        if (request.getAttribute(STYLES_LINKED) != null) {
            return List.of();
        }
        request.setAttribute(STYLES_LINKED, true);
        return parts().stylesheets(base());
    }

    /** The reader, as on the portal's pages. */
    public Map<String, Object> viewer() {
        return parts().viewer(caller());
    }

    /**
     * The questions the reader may see.
     *
     * @param category empty for all
     * @param limit how many at most; 0 for all
     */
    public List<Map<String, Object>> faqGroups(String category, int limit) {
        return parts().faqGroups(caller(), category, limit);
    }

    /**
     * The next deadlines the reader may see.
     *
     * @param election address of the election; empty for all
     * @param limit how many at most; 0 for a few
     */
    public List<Map<String, Object>> deadlines(String election, int limit) {
        return parts().deadlines(caller(), election, limit);
    }

    /** The empty form to register. */
    public Map<String, Object> registrationForm() {
        return parts().registrationForm(caller());
    }

    private TemplateMethodModelEx function(String name) {
        return parts().functions(parts().caller(Optional.empty(), locale(), ""), base())
                .get(name);
    }

    /** Whoever asks for the reader makes the page hers: Magnolia's page cache must not give it to others. */
    private Caller caller() {
        WebContext web = web();
        web.getResponse().setHeader("Cache-Control", "private, no-cache");
        return parts().caller(
                        portal().web().signIn().account(web.getRequest()),
                        locale(),
                        web.getRequest().getRemoteAddr());
    }

    private Locale locale() {
        boolean english = i18n.isEnabled()
                && Locale.ENGLISH.getLanguage().equals(i18n.getLocale().getLanguage());
        return english ? Locale.ENGLISH : Locale.GERMAN;
    }

    private static String base() {
        return web().getRequest().getContextPath() + MOUNT;
    }

    private PageParts parts() {
        return portal().web().parts();
    }

    private RunningPortal portal() {
        return runtime.portal().orElseThrow(() -> new IllegalStateException("The portal does not run"));
    }

    private static WebContext web() {
        return MgnlContext.getWebContext();
    }
}
