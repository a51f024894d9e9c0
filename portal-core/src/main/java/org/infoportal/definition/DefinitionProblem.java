package org.infoportal.definition;

/**
 * What is wrong with a definition, as its developer needs it.
 *
 * @param file of the light module, the included one if the mistake stands there
 * @param line from 1; 0 if it is not known
 * @param path of the property inside the file; empty if the file as a whole is meant
 */
public record DefinitionProblem(String file, int line, String path, String problem) {

    /** On one line: file, line, path, problem. */
    @Override
    public String toString() {
        return file + (line > 0 ? ", line " + line : "") + ": " + (path.isEmpty() ? "" : "at " + path + ": ") + problem;
    }
}
