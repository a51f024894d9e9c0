Ihr zweiter Faktor wurde entfernt

Guten Tag ${name},

jemand von der Verwaltung hat den zweiten Faktor Ihres Kontos in „${site}“ entfernt. Ihr Passwort allein öffnet das Konto jetzt. Bitte richten Sie bald wieder einen zweiten Faktor ein.

Hier sehen Sie, was eingerichtet ist:

${link}

Waren Sie das nicht und wissen nichts davon? Dann ändern Sie bitte sofort Ihr Passwort und geben Sie der Geschäftsstelle Bescheid.

Freundliche Grüße
${site}
