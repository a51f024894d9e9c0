Neue Wiederherstellungscodes

Guten Tag ${name},

für Ihr Konto in „${site}“ wurden neue Wiederherstellungscodes erzeugt. Die alten gelten nicht mehr.

Hier sehen Sie, was eingerichtet ist:

${link}

Waren Sie das nicht und wissen nichts davon? Dann ändern Sie bitte sofort Ihr Passwort und geben Sie der Geschäftsstelle Bescheid.

Freundliche Grüße
${site}
