package org.infoportal.editorial;

import java.util.List;
import org.infoportal.access.Gate;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.Contents;
import org.infoportal.content.ItemStore;
import org.infoportal.definition.Definitions;
import org.infoportal.host.Host;
import org.infoportal.housekeeping.Job;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.mail.Outbox;

/**
 * The editors' work on content beyond writing: the parts of the feature, joined.
 *
 * @param jobs what nobody asks for: what is due by the timetable, asking owners, emptying the trash
 */
public record EditorialDesk(
        EditorialPolicy policy,
        EditorialRights rights,
        Workflow workflow,
        Openings openings,
        Links links,
        Timetable timetable,
        ReviewDates reviewDates,
        Todos todos,
        List<Job> jobs) {

    public static EditorialDesk on(
            Host host,
            PrivateStore privateStore,
            Gate gate,
            Definitions definitions,
            Contents contents,
            ContentEditing editing,
            ItemStore store,
            Outbox outbox,
            PublicationRule rule) {
        EditorialPolicy policy = new EditorialPolicy(host.resources(), host.clock());
        EditorialRights rights = new EditorialRights(gate, policy, host.accounts(), rule);
        Openings openings = new Openings(contents, store);
        Workflow workflow = new Workflow(editing, store, rights, openings, gate, host.clock());
        workflow.onStep(new EditorialMails(host, privateStore, outbox)::tell);
        Timetable timetable = new Timetable(definitions, contents, store, rights, openings, host.clock());
        ReviewDates reviewDates =
                new ReviewDates(host, privateStore, gate, definitions, contents, editing, store, policy, outbox);
        Trash trash = new Trash(definitions, contents, store, policy, host.clock());
        return new EditorialDesk(
                policy,
                rights,
                workflow,
                openings,
                new Links(editing, workflow),
                timetable,
                reviewDates,
                new Todos(editing, workflow, reviewDates, timetable),
                List.of(
                        new Job("timetable of the editors", timetable::run),
                        new Job("review dates", reviewDates::askOwners),
                        new Job("trash of the editors", trash::empty)));
    }
}
