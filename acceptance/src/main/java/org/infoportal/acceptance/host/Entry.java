package org.infoportal.acceptance.host;

/**
 * A content item as its editor sees it.
 *
 * @param slug the last part of its address in the portal
 * @param path where the host's editing tool finds it
 * @param revision what the next change must name, empty in hosts that do not ask for it
 */
public record Entry(String type, String id, String slug, String path, String revision) {}
