package org.infoportal.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserNameTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            Anna.Muster,            anna.muster
            Jörg Weiß,              joerg.weiss
            René,                   rene
            '../../etc',            etc
            '..',                   mitglied
            '',                     mitglied
            'a/b:c[d]|e*f',         a.b.c.d.e.f
            '  --x--  ',            x
            '名前',                 mitglied
            """)
    void makesAProposalSafe(String proposal, String name) {
        assertThat(UserName.of(proposal)).isEqualTo(name);
        assertThat(UserName.isSafe(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"anna, 'a,an'", "abc, 'a,ab'", "ab, ''", "a, ''"})
    void nestsAsMagnoliaDoes(String name, String folders) {
        assertThat(String.join(",", UserName.folders(name))).isEqualTo(folders);
    }

    @ParameterizedTest
    @CsvSource({"Anna", "a b", "-a", "a.", "'a/b'", "''"})
    void refusesUnsafeNames(String name) {
        assertThat(UserName.isSafe(name)).isFalse();
    }
}
