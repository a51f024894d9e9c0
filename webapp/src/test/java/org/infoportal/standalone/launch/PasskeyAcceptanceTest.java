package org.infoportal.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.http.Http;
import org.infoportal.standalone.web.StandalonePortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Passkeys with a browser's virtual device. Of this host only: browsers make passkeys for a name, never for the address
 * that the suite's hosts listen at; and one role here must have a second factor.
 */
class PasskeyAcceptanceTest {

    private static final String PAGE = "konto/zweiter-faktor";

    @TempDir
    static Path data;

    private static RunningPortal portal;
    private static Playwright playwright;
    private static Browser browser;

    private BrowserContext context;
    private Page page;
    private CDPSession devices;
    private String device;

    @BeforeAll
    static void start() {
        RunOptions options = new RunOptions();
        new CommandLine(options)
                .parseArgs(
                        "--demo",
                        "--host=localhost",
                        "--port=0",
                        "--data=" + data,
                        "--second-factor-role=infoportal-editor");
        portal = RunningPortal.start(options, Map.of(), new StandalonePortal(System.out));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("chromium.path", "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
        portal.close();
    }

    @BeforeEach
    void openABrowserWithADevice() {
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(portal.baseUrl().toString())
                .setLocale("de-DE"));
        page = context.newPage();
        devices = context.newCDPSession(page);
        devices.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject wish = new JsonObject();
        wish.add("options", options);
        device = devices.send("WebAuthn.addVirtualAuthenticator", wish)
                .get("authenticatorId")
                .getAsString();
    }

    @AfterEach
    void closeTheBrowser() {
        context.close();
    }

    @Test
    void signsInWithAPasskeyAloneAndAfterThePassword() {
        logIn("mitglied");
        addPasskey("mitglied", "Mein Telefon");
        assertThat(heading()).isEqualTo("Wiederherstellungscodes");
        assertThat(page.locator(".ip-codes li").count()).isEqualTo(10);

        context.clearCookies();
        page.navigate("anmelden?returnTo=konto");
        press("Mit Passkey anmelden");
        assertThat(page.url()).isEqualTo(portal.baseUrl() + "konto");
        page.navigate(PAGE);
        assertThat(main()).contains("Mein Telefon", "Zuletzt benutzt");

        context.clearCookies();
        logIn("mitglied");
        assertThat(heading()).isEqualTo("Anmeldung bestätigen");
        press("Passkey benutzen");
        assertThat(isSignedIn()).isTrue();
    }

    @Test
    void takesAnAnswerOnceAndNoCopyOfAPasskey() {
        logIn("wartend");
        addPasskey("wartend", "Schlüssel");
        context.clearCookies();
        signInByPasskey();
        context.clearCookies();
        String answer = signInByPasskey();

        guest().form("anmelden/passkey", Map.of("credential", answer)).expect(401);

        JsonObject passkey = devices.send("WebAuthn.getCredentials", ofDevice())
                .getAsJsonArray("credentials")
                .get(0)
                .getAsJsonObject();
        passkey.addProperty("signCount", 0);
        JsonObject copy = ofDevice();
        copy.add("credential", passkey);
        devices.send("WebAuthn.clearCredentials", ofDevice());
        devices.send("WebAuthn.addCredential", copy);
        context.clearCookies();
        signInByPasskey();
        assertThat(main()).contains("Dieser Passkey wurde nicht angenommen");
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void signsNobodyInWhomTheDeviceHasNotRecognised() {
        logIn("freischaltung");
        addPasskey("freischaltung", "Schlüssel");
        JsonObject unknown = ofDevice();
        unknown.addProperty("isUserVerified", false);
        devices.send("WebAuthn.setUserVerified", unknown);
        context.clearCookies();

        page.navigate("anmelden");
        button("Mit Passkey anmelden").click();
        page.locator("[data-passkey-problem]:visible").waitFor();

        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void renamesAndRemovesAPasskey() {
        logIn("admin");
        addPasskey("admin", "Alt");
        page.navigate(PAGE);
        page.locator("summary:has-text('Umbenennen')").click();
        page.locator("details [name=name]").fill("Neu");
        press("Umbenennen");
        assertThat(page.locator(".ip-factor h3").innerText()).isEqualTo("Neu");

        page.locator("summary:has-text('Umbenennen')").click();
        press("Passkey entfernen");

        assertThat(main()).contains("Mit einem Passkey melden Sie sich");
        context.clearCookies();
        page.navigate("anmelden");
        press("Mit Passkey anmelden");
        assertThat(main()).contains("Dieser Passkey wurde nicht angenommen");
    }

    @Test
    void letsAnEditorDoNothingBeforeTheSecondFactorIsThere() {
        assertThat(guest().basic("redaktion", DemoAccounts.PASSWORD)
                        .get("desk/faq")
                        .status())
                .isEqualTo(404);
        logIn("redaktion");
        assertThat(page.url()).isEqualTo(portal.baseUrl() + PAGE);
        assertThat(main()).contains("Bitte richten Sie jetzt einen zweiten Faktor ein");
        assertThat(page.navigate("desk/faq").status()).isEqualTo(404);
        page.navigate("konto");
        assertThat(page.url()).as("no other page of the account").isEqualTo(portal.baseUrl() + PAGE);
        page.navigate("");
        assertThat(main()).contains("verlangt einen zweiten Faktor");

        page.navigate(PAGE);
        page.locator("[name=name]").fill("Schlüssel");
        press("Passkey hinzufügen");

        assertThat(heading()).isEqualTo("Wiederherstellungscodes");
        assertThat(page.navigate("desk/faq").status()).isEqualTo(200);
        page.navigate(PAGE);
        assertThat(page.locator("form[action$='entfernen']").count())
                .as("the last factor stays")
                .isZero();
    }

    private void logIn(String account) {
        page.navigate("anmelden");
        page.locator("[name=identifier]").fill(account);
        press("Weiter");
        page.locator("[name=password]").fill(DemoAccounts.PASSWORD);
        press("Anmelden");
    }

    private void addPasskey(String account, String name) {
        page.navigate(PAGE);
        page.locator("[name=password]").fill(DemoAccounts.PASSWORD);
        press("Weiter");
        page.locator("[name=name]").fill(name);
        press("Passkey hinzufügen");
        assertThat(page.locator(".ip-errors").count())
                .as("errors of " + account)
                .isZero();
    }

    /** @return what the browser has sent */
    private String signInByPasskey() {
        page.navigate("anmelden");
        Request sent = page.waitForRequest("**/anmelden/passkey", () -> press("Mit Passkey anmelden"));
        String body = sent.postData();
        return URLDecoder.decode(body.replaceAll("(.*&)?credential=([^&]*).*", "$2"), StandardCharsets.UTF_8);
    }

    private void press(String label) {
        page.waitForNavigation(() -> button(label).click());
    }

    private Locator button(String label) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    private JsonObject ofDevice() {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("authenticatorId", device);
        return parameters;
    }

    private String heading() {
        return page.locator("main h1").innerText();
    }

    private String main() {
        return page.locator("main").innerText();
    }

    private boolean isSignedIn() {
        return context.request().get("api/v1/session").text().contains("\"authenticated\":true");
    }

    private static Client guest() {
        return Client.guest(Http.client(), portal.baseUrl());
    }
}
