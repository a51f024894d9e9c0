package org.infoportal.privacy;

/** What people can ask about what is held on them: the parts of the feature. */
public record Privacy(Consents consents, Disclosure disclosure, Deletions deletions) {}
