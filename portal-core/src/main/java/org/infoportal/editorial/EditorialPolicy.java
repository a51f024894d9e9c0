package org.infoportal.editorial;

import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.infoportal.definition.DefinitionException;
import org.infoportal.definition.Reloaded;
import org.infoportal.definition.YamlReader;
import org.infoportal.host.Resources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the office has decided about its editors' work: {@code /infoportal/editorial.yaml}. */
public final class EditorialPolicy {

    private static final Logger LOG = LoggerFactory.getLogger(EditorialPolicy.class);

    private static final String FILE = "/infoportal/editorial.yaml";

    private static final int TRASH_KEPT_DAYS = 90;
    private static final int REVIEW_AGAIN_AFTER_MONTHS = 12;
    /** A wrong deadline may cost a candidacy: nobody publishes a rule alone, whatever the file says. */
    private static final Set<String> ALWAYS_FOUR_EYES = Set.of("deadline-rule");

    private final Reloaded<Rules> rules;

    public EditorialPolicy(Resources resources, Clock clock) {
        YamlReader yaml = new YamlReader(resources);
        this.rules = new Reloaded<>(
                clock,
                () -> resources.find(FILE).map(Resources.Resource::version).orElse(0L),
                () -> read(yaml));
    }

    /** Whether a text of this type is published only after somebody has approved it who did not write on it. */
    public boolean needsFourEyes(String type) {
        Rules present = rules.get();
        return ALWAYS_FOUR_EYES.contains(type)
                || present.unreadable()
                || present.fourEyes().contains(type);
    }

    /** How long what was thrown away can come back. */
    public Duration trashKept() {
        return Duration.ofDays(rules.get().trashKeptDays());
    }

    /** After how long an item is to be looked at again once it was found to be still true. */
    public Period reviewAgainAfter() {
        return Period.ofMonths(rules.get().reviewAgainAfterMonths());
    }

    private static Rules read(YamlReader yaml) {
        try {
            Map<String, Object> file = yaml.readMap(FILE);
            Set<String> fourEyes = new HashSet<>();
            if (file.get("fourEyes") instanceof Collection<?> types) {
                types.forEach(type -> fourEyes.add(String.valueOf(type)));
            }
            return new Rules(
                    false,
                    fourEyes,
                    number(file, "trashKeptDays", TRASH_KEPT_DAYS),
                    number(file, "reviewAgainAfterMonths", REVIEW_AGAIN_AFTER_MONTHS));
        } catch (DefinitionException e) {
            LOG.error("Four eyes for all types until this is mended: {}", e.getMessage());
            return new Rules(true, Set.of(), TRASH_KEPT_DAYS, REVIEW_AGAIN_AFTER_MONTHS);
        }
    }

    private static int number(Map<String, Object> file, String key, int fallback) {
        Object value = file.getOrDefault(key, fallback);
        if (value instanceof Integer number && number > 0) {
            return number;
        }
        throw new DefinitionException(FILE, "at /" + key + ": must be a number above 0");
    }

    private record Rules(boolean unreadable, Set<String> fourEyes, int trashKeptDays, int reviewAgainAfterMonths) {}
}
