Ihr Konto wird bald gelöscht

Guten Tag ${name},

Ihr Zugang zu „${site}“ ist seit längerer Zeit beendet. Deshalb löschen wir am ${date!} Ihr Konto und alles, was zu Ihrer Person gespeichert ist. Vorher können Sie Ihre Daten hier herunterladen:

${link}

Brauchen Sie den Zugang noch? Dann wenden Sie sich bitte bis dahin an die Geschäftsstelle.

Freundliche Grüße
${site}
