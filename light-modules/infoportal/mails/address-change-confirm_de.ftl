Bitte bestätigen Sie Ihre neue E-Mail-Adresse

Guten Tag ${name},

diese Adresse soll künftig zu Ihrem Konto in „${site}“ gehören. Öffnen Sie dazu diese Seite und drücken Sie dort den Knopf:

${link}

Der Link gilt nur kurze Zeit und nur einmal. Kommt Ihnen das unbekannt vor? Dann müssen Sie nichts tun.

Freundliche Grüße
${site}
