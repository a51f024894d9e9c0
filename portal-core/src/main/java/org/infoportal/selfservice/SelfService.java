package org.infoportal.selfservice;

/** What people do with their own accounts: the parts of the feature. */
public record SelfService(OwnData data, AddressChanges addresses, PasswordChanges passwords, Recovery recovery) {}
