package org.infoportal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bis wann muss der Wahlvorschlag da sein? | bis-wann-muss-der-wahlvorschlag-da-sein
            Über Größe & Maß                         | ueber-groesse-mass
            ÄÖÜß                                     | aeoeuess
            Café „Élan“ – Straße 5                   | cafe-elan-strasse-5
            ---                                      | eintrag
            中文                                      | eintrag
            """)
    void spellsTitlesReadably(String title, String slug) {
        assertThat(Slug.of(title)).isEqualTo(slug);
    }

    @Test
    void cutsLongTitlesBetweenWords() {
        String slug = Slug.of("wort ".repeat(40));

        assertThat(slug).hasSizeLessThanOrEqualTo(80).endsWith("wort");
    }
}
