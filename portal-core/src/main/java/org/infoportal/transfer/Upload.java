package org.infoportal.transfer;

import java.time.Instant;

/** A file that waits for its owner to look at it. */
record Upload(String id, String account, String type, byte[] content, Instant at) {}
