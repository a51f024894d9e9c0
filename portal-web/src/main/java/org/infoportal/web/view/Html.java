package org.infoportal.web.view;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;

/** Marks HTML that has been sanitised, so that a template shows it as it is. */
public final class Html {

    private Html() {}

    /** @param sanitized HTML from {@link org.infoportal.text.RichText} or from the light module itself */
    public static TemplateModel of(String sanitized) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(sanitized);
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }
}
