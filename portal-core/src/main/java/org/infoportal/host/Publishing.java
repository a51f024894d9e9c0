package org.infoportal.host;

/**
 * Brings items from the working to the live view and back out. In both hosts the item keeps its identifier and carries
 * Magnolia's {@code mgnl:activatable} properties afterwards.
 */
public interface Publishing {

    /**
     * Publishes the item with everything below it.
     *
     * @param editor name of the account, recorded at the item
     */
    void publish(String workspace, String id, String editor);

    /** Takes the item out of the live view; without effect if it is not there. */
    void unpublish(String workspace, String id, String editor);
}
