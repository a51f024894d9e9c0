Neuer Passkey an Ihrem Konto

Guten Tag ${name},

zu Ihrem Konto in „${site}“ wurde ein Passkey hinzugefügt. Damit kann man sich anmelden.

Hier sehen Sie, was eingerichtet ist:

${link}

Waren Sie das nicht und wissen nichts davon? Dann ändern Sie bitte sofort Ihr Passwort und geben Sie der Geschäftsstelle Bescheid.

Freundliche Grüße
${site}
