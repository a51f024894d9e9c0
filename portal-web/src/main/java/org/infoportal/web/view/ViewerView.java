package org.infoportal.web.view;

import java.util.Map;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;

/** The reader, as templates see her. */
public final class ViewerView {

    private ViewerView() {}

    public static Map<String, Object> of(Viewer viewer, Gate gate) {
        return Map.of(
                "guest", viewer.isGuest(),
                "name", viewer.name(),
                "state", viewer.state(),
                "accredited", viewer.accredited(),
                "editor", gate.mayEdit(viewer),
                "accreditor", gate.mayAccredit(viewer),
                "admin", gate.mayAdminister(viewer),
                "reminders", gate.mayBeReminded(viewer),
                "audiences", viewer.audiences());
    }
}
