package org.infoportal.acceptance.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The system's Chromium, started when the first test needs it. */
final class Browsers implements AutoCloseable {

    /** Where Chromium is, if not at its usual place. */
    static final String CHROMIUM_PROPERTY = "chromium.path";

    private static final int HEIGHT = 900;

    private Playwright playwright;
    private Browser browser;

    Visitor open(URI base, Look look) {
        BrowserContext context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(base.toString())
                        .setLocale(look.locale())
                        .setColorScheme(look.colors())
                        // Controls that glide into view cannot be clicked until they stand still.
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(look.script())
                        .setViewportSize(look.width(), HEIGHT));
        return new Visitor(context, base, look);
    }

    private Browser browser() {
        if (browser == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(System.getProperty(CHROMIUM_PROPERTY, "/usr/bin/chromium")))
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-dev-shm-usage",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--no-first-run")));
        }
        return browser;
    }

    @Override
    public void close() {
        if (browser != null) {
            browser.close();
            playwright.close();
        }
    }
}
