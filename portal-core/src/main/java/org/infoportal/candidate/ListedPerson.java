package org.infoportal.candidate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infoportal.accreditation.Member;
import org.infoportal.jcr.Nodes;
import org.infoportal.text.Fold;

/**
 * What a list says of somebody.
 *
 * @param email folded, see {@link MailAddress}
 * @param audiences circles to open, beyond {@code member}
 * @param unit title of the unit; empty if none is named
 * @param unitId identifier of the unit
 * @param validUntil last day of the accreditation
 */
public record ListedPerson(
        String firstName,
        String lastName,
        String email,
        List<String> audiences,
        String unit,
        Optional<String> unitId,
        Optional<LocalDate> validUntil) {

    public ListedPerson {
        audiences = List.copyOf(audiences);
    }

    public String fullName() {
        return firstName + " " + lastName;
    }

    /** Stands for the address where the address itself must not be shown or stored. */
    String hash() {
        return Nodes.sha256(email);
    }

    /** Whether a member goes by the same name; upper case, accents, blanks and hyphens make no difference. */
    public boolean isNamedAs(Member member) {
        return letters(fullName()).equals(letters(member.fullName()));
    }

    private static String letters(String name) {
        return Fold.plain(name).replaceAll("[^\\p{L}]+", "");
    }
}
