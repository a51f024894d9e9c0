Neue Authenticator-App an Ihrem Konto

Guten Tag ${name},

für Ihr Konto in „${site}“ wurde eine Authenticator-App eingerichtet. Bei der Anmeldung wird von nun an ein zweiter Faktor verlangt.

Hier sehen Sie, was eingerichtet ist:

${link}

Waren Sie das nicht und wissen nichts davon? Dann ändern Sie bitte sofort Ihr Passwort und geben Sie der Geschäftsstelle Bescheid.

Freundliche Grüße
${site}
