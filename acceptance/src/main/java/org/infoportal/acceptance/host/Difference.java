package org.infoportal.acceptance.host;

/**
 * A part of the suite that does not hold in a host, declared beside that host.
 *
 * @param subject the name of a {@link Feature}, of a test class, or of a test as {@code Class.method}
 * @param reason why it is so
 * @param owner who answers for it
 */
public record Difference(String subject, String reason, String owner) {

    /** Of hosts that are no cluster. */
    public static final Difference ONE_INSTANCE = without(
            Feature.CLUSTER, "members reach one instance, by choice of the operator", "the portal's architecture");

    /** Of hosts that serve the portal and nothing else. */
    public static final Difference NO_SITE = without(
            Feature.SITE, "nothing but the portal is served, so nothing else can leak", "the portal's architecture");

    /** A host that lacks a feature. */
    public static Difference without(Feature feature, String reason, String owner) {
        return new Difference(feature.name(), reason, owner);
    }

    /** What a report says of a skipped test. */
    @Override
    public String toString() {
        return subject + ": " + reason + " (" + owner + ")";
    }
}
