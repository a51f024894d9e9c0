package org.infoportal.magnolia.config;

/**
 * The module's configuration as Magnolia fills it, from {@code config:/modules/infoportal/config}. A Magnolia property
 * {@code infoportal.<name>} wins over each value ({@link MagnoliaSettings}).
 */
public class PortalConfig {

    private String baseUrl = "";
    private String mailFrom = "infoportal@localhost";
    private String topology = "";
    private boolean demo;
    private int loginSlots = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private SmtpConfig smtp = new SmtpConfig();
    private LimitsConfig limits = new LimitsConfig();
    private RulesConfig rules = new RulesConfig();

    /** Where members reach the portal, for links in mails. Empty: Magnolia's default base URL with {@code portal/}. */
    public String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public String getMailFrom() {
        return mailFrom;
    }

    public void setMailFrom(String mailFrom) {
        this.mailFrom = mailFrom;
    }

    /** {@code single}, or empty for an author with publics. */
    public String getTopology() {
        return topology;
    }

    public void setTopology(String topology) {
        this.topology = topology;
    }

    /** Whether demo content and demo accounts are added at the start. */
    public boolean isDemo() {
        return demo;
    }

    public void setDemo(boolean demo) {
        this.demo = demo;
    }

    /** How many passwords are checked at once. */
    public int getLoginSlots() {
        return loginSlots;
    }

    public void setLoginSlots(int loginSlots) {
        this.loginSlots = loginSlots;
    }

    public SmtpConfig getSmtp() {
        return smtp;
    }

    public void setSmtp(SmtpConfig smtp) {
        this.smtp = smtp;
    }

    public LimitsConfig getLimits() {
        return limits;
    }

    public void setLimits(LimitsConfig limits) {
        this.limits = limits;
    }

    public RulesConfig getRules() {
        return rules;
    }

    public void setRules(RulesConfig rules) {
        this.rules = rules;
    }
}
