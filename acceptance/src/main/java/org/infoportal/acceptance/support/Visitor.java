package org.infoportal.acceptance.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.infoportal.acceptance.http.Client;

/** A browser window with cookies of its own, and what people do in it. */
public final class Visitor implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 15_000;

    private final BrowserContext context;
    private final URI base;
    private final Look look;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext context, URI base, Look look) {
        this.context = context;
        this.base = base;
        this.look = look;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        this.page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            // A refused page is logged as an error too; that is for the test to judge, not for us.
            if ("error".equals(message.type()) && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
    }

    public Page page() {
        return page;
    }

    /** Takes over the cookies of a client, its session with them; the language stays the browser's. */
    public Visitor adopt(Client client) {
        context.addCookies(client.cookies().stream()
                .map(cookie -> new Cookie(cookie.getName(), cookie.getValue())
                        .setDomain(cookie.getDomain())
                        .setPath(cookie.getPath())
                        .setHttpOnly(cookie.isHttpOnly())
                        .setSecure(cookie.getSecure()))
                .toList());
        context.addCookies(
                List.of(new Cookie("infoportal-lang", look.locale().substring(0, 2)).setUrl(base.toString())));
        return this;
    }

    /** What the console has complained of: broken scripts and what the Content-Security-Policy refused. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Opens a page of the portal, or a link from a mail, and returns the status. */
    public int open(String path) {
        Response response = page.navigate(path);
        return response.status();
    }

    /** The part between header and footer. */
    public Locator main() {
        return page.locator("main");
    }

    public String heading() {
        return page.locator("main h1").innerText();
    }

    public void fill(String field, String value) {
        main().locator("[name='" + field + "']").fill(value);
    }

    public void choose(String field, String value) {
        main().locator("select[name='" + field + "']").selectOption(value);
    }

    /** Ticks a check box or radio button. */
    public void tick(String field, String value) {
        main().locator("input[name='" + field + "'][value='" + value + "']").check();
    }

    /** Types into a rich-text field, with or without JavaScript. */
    public void write(String label, String text) {
        main().getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(label))
                .fill(text);
    }

    /** Presses a button in the main part and waits for the page it leads to. */
    public void press(String label) {
        Locator button = main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true));
        page.waitForNavigation(button::click);
    }

    public void follow(String label) {
        Locator link = page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .first();
        page.waitForNavigation(link::click);
    }

    /** Logs in by both pages, in German. */
    public void login(String identifier, String password) {
        open("anmelden");
        fill("identifier", identifier);
        press("Weiter");
        fill("password", password);
        press("Anmelden");
    }

    public void register(Member member) {
        open("registrieren");
        fillRegistration(member);
    }

    /** Fills in the form on the present page and sends it. */
    public void fillRegistration(Member member) {
        tick("salutation", "keine");
        fill("firstName", member.firstName());
        fill("lastName", member.lastName());
        fill("email", member.email());
        fill("password", member.password());
        fill("passwordRepeat", member.password());
        choose("function", member.function());
        fill("unit", "Ortsverein Musterstadt");
        tick("consent", "true");
        press("Registrierung absenden");
    }

    @Override
    public void close() {
        context.close();
    }
}
