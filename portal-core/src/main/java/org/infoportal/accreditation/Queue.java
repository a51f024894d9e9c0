package org.infoportal.accreditation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentItem;
import org.infoportal.error.NotFoundException;
import org.infoportal.text.Fold;

/**
 * Applications as accreditors see them: those they are responsible for, filtered, sorted and searched. Strangers find
 * nothing. What is compared is made once for each version of a member, and sorted once for each version of all.
 */
public final class Queue {

    private final Gate gate;
    private final Members members;
    private final Units units;
    private final Clock clock;
    private volatile Orders orders = new Orders(-1, List.of(), Map.of());
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    public Queue(Gate gate, Members members, Units units, Clock clock) {
        this.gate = gate;
        this.members = members;
        this.units = units;
        this.clock = clock;
    }

    /** All that fit, in the wished order. */
    public List<Member> find(Viewer viewer, QueueQuery query) {
        Predicate<Entry> wanted = inScope(viewer).and(fits(query));
        List<Member> found = new ArrayList<>();
        for (Entry entry : present().in(query.sort())) {
            if (wanted.test(entry)) {
                found.add(entry.member());
            }
        }
        return found;
    }

    /** How many applications are in each state. */
    public Map<AccreditationState, Long> counts(Viewer viewer) {
        Predicate<Entry> inScope = inScope(viewer);
        Instant now = clock.instant();
        Map<AccreditationState, Long> counts = new EnumMap<>(AccreditationState.class);
        for (Entry entry : present().all()) {
            if (inScope.test(entry)) {
                counts.merge(entry.stateAt(now), 1L, Long::sum);
            }
        }
        return counts;
    }

    public Member get(Viewer viewer, String id) {
        ensureAllowed(viewer);
        return members.find(id).filter(member -> mayDecide(viewer, member)).orElseThrow(NotFoundException::new);
    }

    /** The units she is responsible for, by title. */
    public List<ContentItem> units(Viewer viewer) {
        ensureAllowed(viewer);
        return units.byId().values().stream()
                .filter(unit -> gate.mayDecide(viewer, units.line(unit.id())))
                .sorted(Comparator.comparing(ContentItem::title))
                .toList();
    }

    /** What those say they are whom she is responsible for, in alphabetical order of the identifiers. */
    public SortedSet<String> functions(Viewer viewer) {
        Predicate<Entry> inScope = inScope(viewer);
        SortedSet<String> functions = new TreeSet<>();
        for (Entry entry : present().all()) {
            if (inScope.test(entry)) {
                functions.add(entry.member().function());
            }
        }
        return functions;
    }

    private boolean mayDecide(Viewer viewer, Member member) {
        return gate.mayDecide(viewer, member.unitId().map(units::line).orElse(Set.of()));
    }

    /** The answer for each unit is looked up once, not once for each of its members. */
    private Predicate<Entry> inScope(Viewer viewer) {
        ensureAllowed(viewer);
        Map<Optional<String>, Boolean> known = new HashMap<>();
        return entry -> known.computeIfAbsent(
                entry.member().unitId(),
                unit -> gate.mayDecide(viewer, unit.map(units::line).orElse(Set.of())));
    }

    private Predicate<Entry> fits(QueueQuery query) {
        Instant now = clock.instant();
        Predicate<Entry> fits = entry -> true;
        if (query.state().isPresent()) {
            fits = fits.and(
                    entry -> entry.member().stateAt(now) == query.state().get());
        }
        if (query.function().isPresent()) {
            fits = fits.and(
                    entry -> entry.member().function().equals(query.function().get()));
        }
        if (query.unit().isPresent()) {
            fits = fits.and(below(query.unit().get()));
        }
        if (query.days() > 0) {
            Instant latest = now.minus(Duration.ofDays(query.days()));
            fits = fits.and(entry -> !entry.since().isAfter(latest));
        }
        for (String word : Fold.plain(query.search()).strip().split("\\s+")) {
            fits = fits.and(entry -> entry.words().contains(word));
        }
        return fits;
    }

    private Predicate<Entry> below(String unit) {
        Map<Optional<String>, Boolean> known = new HashMap<>();
        return entry -> known.computeIfAbsent(
                entry.member().unitId(),
                id -> id.map(units::line).orElse(Set.of()).contains(unit));
    }

    private Orders present() {
        long version = members.version();
        Orders present = orders;
        if (present.version != version) {
            List<Entry> all = new ArrayList<>();
            members.all().forEach(member -> all.add(entry(member)));
            if (entries.size() > all.size()) {
                Set<String> ids = new HashSet<>();
                all.forEach(entry -> ids.add(entry.member().id()));
                entries.keySet().retainAll(ids);
            }
            present = new Orders(version, all, present.known());
            orders = present;
        }
        return present;
    }

    private Entry entry(Member member) {
        Entry known = entries.get(member.id());
        if (known == null || known.member() != member) {
            known = Entry.of(member);
            entries.put(member.id(), known);
        }
        return known;
    }

    private void ensureAllowed(Viewer viewer) {
        if (!gate.mayAccredit(viewer)) {
            throw new NotFoundException();
        }
    }

    /** A member with what she is compared by. */
    private record Entry(Member member, Instant since, Optional<Instant> end, String name, String words) {

        static Entry of(Member member) {
            String name = Fold.plain(member.lastName() + " " + member.firstName());
            String words = name + " " + Fold.plain(member.firstName() + " " + member.email() + " " + member.unit());
            Optional<Instant> end =
                    member.state() == AccreditationState.ACCREDITED ? member.endsAt() : Optional.empty();
            return new Entry(member, member.since(), end, name, words);
        }

        AccreditationState stateAt(Instant now) {
            return end.isPresent() ? member.stateAt(now) : member.state();
        }
    }

    /** One version of all members; an order is made when it is first asked for. */
    private static final class Orders {

        private static final Comparator<Entry> WAITING = Comparator.comparing(Entry::since)
                .thenComparing(entry -> entry.member().id());
        private static final Comparator<Entry> NAME = Comparator.comparing(Entry::name)
                .thenComparing(entry -> entry.member().id());
        private static final Comparator<Entry> REGISTERED = Comparator.comparing(
                        (Entry entry) -> entry.member().requestedAt())
                .thenComparing(entry -> entry.member().id());

        private final long version;
        private final List<Entry> all;
        private final Map<QueueQuery.Sort, List<Entry>> former;
        private final Map<QueueQuery.Sort, List<Entry>> orders = new ConcurrentHashMap<>();

        /** @param former orders of an earlier version: most of it still holds */
        Orders(long version, List<Entry> all, Map<QueueQuery.Sort, List<Entry>> former) {
            this.version = version;
            this.all = all;
            this.former = Map.copyOf(former);
        }

        List<Entry> all() {
            return all;
        }

        /** The orders made until now, older ones where none was asked for. */
        Map<QueueQuery.Sort, List<Entry>> known() {
            Map<QueueQuery.Sort, List<Entry>> known = new EnumMap<>(QueueQuery.Sort.class);
            known.putAll(former);
            known.putAll(orders);
            return known;
        }

        List<Entry> in(QueueQuery.Sort sort) {
            return orders.computeIfAbsent(sort, this::make);
        }

        /** What was in order stays in order; then there is little to sort. */
        private List<Entry> make(QueueQuery.Sort sort) {
            Set<Entry> present = Collections.newSetFromMap(new IdentityHashMap<>(all.size() * 2));
            present.addAll(all);
            List<Entry> sorted = new ArrayList<>(all.size());
            for (Entry entry : former.getOrDefault(sort, List.of())) {
                if (present.remove(entry)) {
                    sorted.add(entry);
                }
            }
            sorted.addAll(present);
            sorted.sort(comparator(sort));
            return sorted;
        }

        private static Comparator<Entry> comparator(QueueQuery.Sort sort) {
            return switch (sort) {
                case WAITING -> WAITING;
                case NEWEST -> WAITING.reversed();
                case NAME -> NAME;
                case REGISTERED -> REGISTERED;
            };
        }
    }
}
