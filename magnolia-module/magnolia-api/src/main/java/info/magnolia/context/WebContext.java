package info.magnolia.context;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

public interface WebContext extends Context {
    HttpServletRequest getRequest();

    HttpServletResponse getResponse();
}
