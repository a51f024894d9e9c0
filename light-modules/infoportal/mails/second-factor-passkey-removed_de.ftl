Passkey entfernt

Guten Tag ${name},

von Ihrem Konto in „${site}“ wurde ein Passkey entfernt.

Hier sehen Sie, was eingerichtet ist:

${link}

Waren Sie das nicht und wissen nichts davon? Dann ändern Sie bitte sofort Ihr Passwort und geben Sie der Geschäftsstelle Bescheid.

Freundliche Grüße
${site}
