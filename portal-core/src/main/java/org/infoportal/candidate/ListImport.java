package org.infoportal.candidate;

import java.time.Instant;
import java.util.Optional;

/**
 * One import of a list, without the people in it.
 *
 * @param account identifier of whoever uploaded it
 * @param by her user name
 * @param at when it was uploaded
 * @param touched when it last moved on
 * @param run how often it was started
 * @param onlyGood whether lines with errors are left out; else they hinder the start
 * @param includeWaiting whether those who waited before are accredited too
 * @param total people to be stored
 * @param done people stored so far
 * @param sequence of two imports with one person the higher counts; 0 before it is done
 * @param finished when it took effect
 * @param accredited how many who waited were accredited by it
 * @param settled whether nothing is left to be done
 */
public record ListImport(
        String id,
        ImportState state,
        String account,
        String by,
        Instant at,
        Instant touched,
        long run,
        boolean onlyGood,
        boolean includeWaiting,
        int total,
        int done,
        int unchanged,
        int leftOut,
        long sequence,
        Optional<Instant> finished,
        int accredited,
        boolean settled) {}
