package org.infoportal.acceptance.host;

import java.util.Map;

/** The site around the portal: pages of its own that editors fill with components. */
public interface Site {

    /**
     * Publishes a page and returns its path, relative to the portal's base URI.
     *
     * @param component name of the portal's component on it
     * @param properties what the editor fills into the component's dialog
     */
    String publishPage(String name, String component, Map<String, ?> properties);
}
