Ihr Zugang wurde beendet

Guten Tag ${name},

die Geschäftsstelle hat Ihren Zugang zu den Inhalten von „${site}“ beendet. Den Grund lesen Sie nach der Anmeldung hier:

${link}

Halten Sie das für einen Irrtum? Dann wenden Sie sich bitte an die Geschäftsstelle.

Freundliche Grüße
${site}
