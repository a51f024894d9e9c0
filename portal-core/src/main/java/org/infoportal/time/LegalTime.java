package org.infoportal.time;

import java.time.ZoneId;

/** Days and hours of the law, and of everybody who reads the portal, are those of Berlin. */
public final class LegalTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private LegalTime() {}
}
