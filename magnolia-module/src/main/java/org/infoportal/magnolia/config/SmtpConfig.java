package org.infoportal.magnolia.config;

/** {@code config/smtp} of the module: the server that takes the mails. Without a host mails wait in the outbox. */
public class SmtpConfig {

    private String host = "";
    private int port = 25;
    private boolean startTls;
    private String user = "";
    private String password = "";

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public int getPort() {
        return port;
    }

    public void setPort(int port) {
        this.port = port;
    }

    public boolean isStartTls() {
        return startTls;
    }

    public void setStartTls(boolean startTls) {
        this.startTls = startTls;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
