Bitte schauen Sie noch einmal auf Ihre Angaben

Guten Tag ${name},

die Geschäftsstelle konnte Ihren Zugang zu „${site}“ noch nicht freischalten und hat eine Rückfrage. Den Grund lesen Sie nach der Anmeldung hier:

${link}

Freundliche Grüße
${site}
