package org.infoportal.deadline;

import java.time.LocalDate;
import java.util.Locale;

/** A public holiday. */
public record Holiday(LocalDate day, String german, String english) {

    public String name(Locale language) {
        return Locale.GERMAN.getLanguage().equals(language.getLanguage()) ? german : english;
    }
}
