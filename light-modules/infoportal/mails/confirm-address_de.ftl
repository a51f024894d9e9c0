Bitte bestätigen Sie Ihre E-Mail-Adresse

Guten Tag ${name},

mit dieser Adresse wurde ein Konto in „${site}“ angelegt. Bitte bestätigen Sie, dass die Adresse Ihnen gehört. Öffnen Sie dazu diese Seite und drücken Sie dort den Knopf:

${link}

Danach prüft die Geschäftsstelle Ihre Angaben. Sobald Ihr Zugang freigeschaltet ist, bekommen Sie noch eine Mail.

Der Link gilt sieben Tage. Haben Sie sich nicht angemeldet? Dann müssen Sie nichts tun.

Freundliche Grüße
${site}
