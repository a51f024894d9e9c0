package org.infoportal.readmodel;

import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/** Turns a node into an immutable value. */
@FunctionalInterface
public interface NodeMapper<T> {

    /** @return empty if the node is no complete item (yet) and is to be left out */
    Optional<T> map(Node node) throws RepositoryException;
}
