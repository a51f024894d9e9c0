package org.infoportal.standalone.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javax.jcr.InvalidItemStateException;
import javax.jcr.ItemExistsException;
import javax.jcr.ItemNotFoundException;
import javax.jcr.PathNotFoundException;
import javax.jcr.ReferentialIntegrityException;
import javax.jcr.RepositoryException;
import javax.jcr.nodetype.ConstraintViolationException;
import org.apache.jackrabbit.core.state.ItemStateException;
import org.apache.jackrabbit.core.state.NoSuchItemStateException;
import org.apache.jackrabbit.core.state.StaleItemStateException;
import org.infoportal.host.HostConflictException;
import org.infoportal.host.HostException;
import org.infoportal.jcr.Failures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

    @ParameterizedTest
    @MethodSource("changesByOthers")
    void knowsAChangeBySomebodyElse(RepositoryException failure) {
        assertThat(Failures.of(failure))
                .isInstanceOf(HostConflictException.class)
                .hasCause(failure);
    }

    static Stream<RepositoryException> changesByOthers() {
        return Stream.of(
                new InvalidItemStateException("gone"),
                new ItemExistsException("there"),
                new ReferentialIntegrityException("in use"),
                new RepositoryException("gone while it was read", new NoSuchItemStateException("id")),
                new RepositoryException("changed while it was read", new StaleItemStateException("id")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void knowsAFault(RepositoryException failure) {
        assertThat(Failures.of(failure))
                .isExactlyInstanceOf(HostException.class)
                .hasCause(failure);
    }

    static Stream<RepositoryException> faults() {
        return Stream.of(
                new RepositoryException("disk"),
                new RepositoryException("disk", new ItemStateException("disk")),
                new PathNotFoundException("never there"),
                new ItemNotFoundException("never there"),
                new ConstraintViolationException("not allowed"));
    }
}
