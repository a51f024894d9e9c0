package org.infoportal.jcr;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/** What all who write nodes need: buckets, so that no folder grows wide, and values. */
public final class Nodes {

    private static final String FOLDER = "mgnl:folder";

    private Nodes() {}

    /** The one of 256 folders below {@code parent} in which the key belongs; created if missing. */
    public static Node bucket(Node parent, String key) throws RepositoryException {
        return folder(parent, sha256(key).substring(0, 2));
    }

    /** A child folder; created if missing. */
    public static Node folder(Node parent, String name) throws RepositoryException {
        return parent.hasNode(name) ? parent.getNode(name) : parent.addNode(name, FOLDER);
    }

    /** Path of the bucket's folder, relative to the parent, without creating it. */
    public static String bucketPath(String key) {
        return sha256(key).substring(0, 2) + "/" + key;
    }

    /** The wished name, numbered if a child has it. */
    public static String freeName(Node parent, String wish) throws RepositoryException {
        String name = wish;
        for (int n = 2; parent.hasNode(name); n++) {
            name = wish + "-" + n;
        }
        return name;
    }

    /** A text property; empty if it is missing. */
    public static String text(Node node, String property) throws RepositoryException {
        return node.hasProperty(property) ? node.getProperty(property).getString() : "";
    }

    public static long number(Node node, String property) throws RepositoryException {
        return node.hasProperty(property) ? node.getProperty(property).getLong() : 0;
    }

    public static Optional<Instant> instant(Node node, String property) throws RepositoryException {
        return node.hasProperty(property)
                ? Optional.of(node.getProperty(property).getDate().toInstant())
                : Optional.empty();
    }

    public static void set(Node node, String property, Instant value) throws RepositoryException {
        node.setProperty(property, calendar(value));
    }

    public static Calendar calendar(Instant instant) {
        return GregorianCalendar.from(instant.atZone(ZoneOffset.UTC));
    }

    /** SHA-256 of a text in UTF-8, in hexadecimal. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 in hexadecimal. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
