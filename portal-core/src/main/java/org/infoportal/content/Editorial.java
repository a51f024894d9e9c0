package org.infoportal.content;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What editors keep about an item beside its text. People are user names; empty means nobody.
 *
 * @param live whether readers see the item, in this text or an older one
 * @param owner who answers for it
 * @param assignee whose turn it is
 * @param contributors who has written on it since its last publication; none of them can be the second pair of eyes
 * @param publishAt when it is to be published by itself
 * @param unpublishAt when it is to be taken back by itself
 * @param comment what was said with the last step
 * @param commentBy who said it
 * @param trashedAt when it was thrown away
 */
public record Editorial(
        Stage stage,
        boolean live,
        String owner,
        String assignee,
        Set<String> contributors,
        Optional<Instant> publishAt,
        Optional<Instant> unpublishAt,
        String comment,
        String commentBy,
        Optional<Instant> trashedAt) {

    public Editorial {
        contributors = Set.copyOf(contributors);
    }

    /** Of an item that no editor of the portal has touched. */
    static Editorial fresh(Stage stage, boolean live, Optional<Instant> trashedAt) {
        return new Editorial(stage, live, "", "", Set.of(), Optional.empty(), Optional.empty(), "", "", trashedAt);
    }

    public Editorial withStage(Stage changed) {
        return new Editorial(
                changed, live, owner, assignee, contributors, publishAt, unpublishAt, comment, commentBy, trashedAt);
    }

    public Editorial withComment(String text, String by) {
        return new Editorial(stage, live, owner, assignee, contributors, publishAt, unpublishAt, text, by, trashedAt);
    }

    public Editorial withPeople(String newOwner, String newAssignee) {
        return new Editorial(
                stage,
                live,
                newOwner,
                newAssignee,
                contributors,
                publishAt,
                unpublishAt,
                comment,
                commentBy,
                trashedAt);
    }

    public Editorial withContributors(Set<String> people) {
        return new Editorial(
                stage, live, owner, assignee, people, publishAt, unpublishAt, comment, commentBy, trashedAt);
    }

    public Editorial withTimes(Optional<Instant> publish, Optional<Instant> unpublish) {
        return new Editorial(
                stage, live, owner, assignee, contributors, publish, unpublish, comment, commentBy, trashedAt);
    }
}
