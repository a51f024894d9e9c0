package org.infoportal.web.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.infoportal.Portal;
import org.infoportal.access.Gate;
import org.infoportal.content.ContentItem;
import org.infoportal.content.Published;
import org.infoportal.deadline.Deadlines;
import org.infoportal.deadline.Jurisdictions;
import org.infoportal.deadlinechange.DeadlineChanges;
import org.infoportal.election.Elections;
import org.infoportal.faq.Faqs;
import org.infoportal.reminder.Reminders;
import org.infoportal.time.LegalTime;

/** What the pages on deadlines read. */
public record DeadlineSources(
        Deadlines deadlines,
        Elections elections,
        DeadlineChanges changes,
        Jurisdictions jurisdictions,
        Published published,
        Faqs faqs,
        Reminders reminders,
        Gate gate,
        Clock clock) {

    public static DeadlineSources of(Portal portal) {
        return new DeadlineSources(
                portal.deadlines(),
                portal.elections(),
                portal.deadlineChanges(),
                portal.jurisdictions(),
                portal.published(),
                portal.faqs(),
                portal.reminders(),
                portal.gate(),
                portal.host().clock());
    }

    /** The same as if this rule or election were published in the place of what is live, for a preview. */
    public DeadlineSources with(ContentItem item) {
        Published other = published.with(item);
        return new DeadlineSources(
                deadlines.with(item),
                new Elections(other, clock),
                changes,
                jurisdictions,
                other,
                faqs.over(other),
                reminders,
                gate,
                clock);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), LegalTime.ZONE);
    }
}
