Ihr Konto wird gelöscht

Guten Tag ${name},

Sie möchten Ihr Konto in „${site}“ löschen. Das geschieht am ${date!}. Bis dahin können Sie sich anmelden und Ihren Wunsch hier zurücknehmen:

${link}

Waren Sie das nicht? Dann nehmen Sie den Wunsch bitte zurück und ändern Sie Ihr Passwort.

Freundliche Grüße
${site}
