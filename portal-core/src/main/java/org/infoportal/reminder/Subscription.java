package org.infoportal.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is held on one account: what she has chosen, and what she has been told.
 *
 * @param account identifier
 * @param sent of what she was reminded
 * @param done what she needs no more reminders of
 * @param told number of the last change of deadlines that she was told of, or that had been before she asked to be told
 * @param digest day on which she got the mail of the day last
 */
record Subscription(
        String account,
        ReminderSettings settings,
        List<Sent> sent,
        List<Done> done,
        long told,
        Optional<LocalDate> digest) {

    Subscription {
        sent = List.copyOf(sent);
        done = List.copyOf(done);
    }

    /** Of somebody who has never chosen anything. */
    static Subscription none(String account) {
        return new Subscription(account, ReminderSettings.OFF, List.of(), List.of(), 0, Optional.empty());
    }

    /**
     * With other wishes.
     *
     * @param latest number of the last change there was until now: what was before she asked to be told is no news to her
     */
    Subscription with(ReminderSettings wishes, long latest) {
        boolean begins = wishes.wantsChanges() && !settings.wantsChanges();
        return new Subscription(account, wishes, sent, done, begins ? latest : told, digest);
    }

    Subscription withDone(String deadline, Instant at) {
        List<Done> more = new ArrayList<>(withoutDone(deadline).done);
        more.add(new Done(deadline, at));
        return new Subscription(account, settings, sent, more, told, digest);
    }

    Subscription withoutDone(String deadline) {
        List<Done> others =
                done.stream().filter(mark -> !mark.deadline().equals(deadline)).toList();
        return new Subscription(account, settings, sent, others, told, digest);
    }

    /** After a reminder was sent. */
    Subscription withSent(List<Sent> marks, Optional<LocalDate> digestOf) {
        List<Sent> more = new ArrayList<>(sent);
        more.addAll(marks);
        return new Subscription(account, settings, more, done, told, digestOf.or(() -> digest));
    }

    Subscription withTold(long number) {
        return new Subscription(account, settings, sent, done, number, digest);
    }

    /** Without what can mean nothing any more. */
    Subscription tidied(Instant now, Predicate<Done> isOutdated) {
        return new Subscription(
                account,
                settings,
                sent.stream().filter(mark -> mark.due().isAfter(now)).toList(),
                done.stream().filter(isOutdated.negate()).toList(),
                told,
                digest);
    }

    boolean isDone(String deadline) {
        return done.stream().anyMatch(mark -> mark.deadline().equals(deadline));
    }

    /** Whether she was reminded of the deadline, at this time, so many days before it or later. */
    boolean isReminded(String deadline, Instant due, int days) {
        return sent.stream()
                .anyMatch(mark -> mark.deadline().equals(deadline) && mark.due().equals(due) && mark.days() <= days);
    }

    boolean isReminded(String deadline, Instant due) {
        return isReminded(deadline, due, Integer.MAX_VALUE);
    }

    /**
     * She was reminded of a deadline.
     *
     * @param due when it was at that time; if it moves, everything counts anew
     * @param days the step: so many days before it
     */
    record Sent(String deadline, Instant due, int days) {}

    /** She says that a deadline is dealt with. */
    record Done(String deadline, Instant at) {}
}
