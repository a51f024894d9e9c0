package org.infoportal.task;

/**
 * What a task tells while it runs. Every method may end the work with an exception of its own, because the portal is
 * about to end: what must be whole is written in one save, after the last of these calls.
 */
public interface Progress {

    /** How many steps there are, once that is known. */
    void total(int steps);

    /** One step is behind it. */
    void step();

    /** One step is behind it, with an ending that is counted. */
    void step(String resultKey);

    /** One step is behind it, and failed; the others go on. */
    void failure(TaskFailure failure);

    /** Counts an ending without a step. */
    void result(String resultKey, int count);
}
