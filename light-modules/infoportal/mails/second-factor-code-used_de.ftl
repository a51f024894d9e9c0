Ein Wiederherstellungscode wurde benutzt

Guten Tag ${name},

eben wurde Ihr Konto in „${site}“ mit einem Wiederherstellungscode geöffnet. Der Code ist damit verbraucht.

Hier sehen Sie, was eingerichtet ist:

${link}

Waren Sie das nicht und wissen nichts davon? Dann ändern Sie bitte sofort Ihr Passwort und geben Sie der Geschäftsstelle Bescheid.

Freundliche Grüße
${site}
