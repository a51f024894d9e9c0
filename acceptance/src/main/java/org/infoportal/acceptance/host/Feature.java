package org.infoportal.acceptance.host;

/** What not every host has. Whatever a member notices is in all of them and needs no name here. */
public enum Feature {
    /** The Desk: pages and API for editors. Another host brings an editing tool of its own. */
    DESK,
    /** Pages of a site around the portal, with the host's own ways to content. */
    SITE,
    /** Several instances that members reach, on one set of accounts. */
    CLUSTER
}
