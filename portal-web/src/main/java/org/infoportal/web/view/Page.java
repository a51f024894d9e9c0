package org.infoportal.web.view;

import java.util.Map;

/**
 * A page to be shown.
 *
 * @param template below the light module's {@code templates} folder, without ending: {@code portal/faq}
 * @param model what the template shows beside what every page has; values may be null
 */
public record Page(String template, Map<String, ?> model) {}
