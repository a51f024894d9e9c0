package org.infoportal.paper;

/** For people without internet: the parts of the feature. */
public record Paper(PaperApplications applications, LetterDesk letters, Activation activation) {}
