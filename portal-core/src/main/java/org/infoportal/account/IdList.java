package org.infoportal.account;

import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;

/**
 * Magnolia's way to keep a list of identifiers at a user or group: a child node with the properties {@code 0},
 * {@code 1} and so on.
 */
public final class IdList {

    private final Node owner;
    private final String name;

    private IdList(Node owner, String name) {
        this.owner = owner;
        this.name = name;
    }

    public static IdList of(Node owner, String name) {
        return new IdList(owner, name);
    }

    public List<String> ids() throws RepositoryException {
        List<String> ids = new ArrayList<>();
        for (Property entry : entries()) {
            ids.add(entry.getString());
        }
        return ids;
    }

    /** Without effect if the identifier is in the list. */
    public void add(String id) throws RepositoryException {
        if (!ids().contains(id)) {
            Node list = owner.hasNode(name) ? owner.getNode(name) : owner.addNode(name, "mgnl:contentNode");
            int number = 0;
            while (list.hasProperty(String.valueOf(number))) {
                number++;
            }
            list.setProperty(String.valueOf(number), id);
        }
    }

    public void remove(String id) throws RepositoryException {
        for (Property entry : entries()) {
            if (entry.getString().equals(id)) {
                entry.remove();
            }
        }
    }

    private List<Property> entries() throws RepositoryException {
        List<Property> entries = new ArrayList<>();
        if (owner.hasNode(name)) {
            PropertyIterator properties = owner.getNode(name).getProperties();
            while (properties.hasNext()) {
                Property property = properties.nextProperty();
                if (property.getName().indexOf(':') < 0 && !property.isMultiple()) {
                    entries.add(property);
                }
            }
        }
        return entries;
    }
}
