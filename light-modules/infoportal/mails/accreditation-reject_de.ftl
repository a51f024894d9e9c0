Ihr Zugang wurde nicht freigeschaltet

Guten Tag ${name},

die Geschäftsstelle hat Ihre Anmeldung zu „${site}“ geprüft und den Zugang nicht freigeschaltet. Den Grund lesen Sie nach der Anmeldung hier:

${link}

Halten Sie das für einen Irrtum? Dann wenden Sie sich bitte an die Geschäftsstelle.

Freundliche Grüße
${site}
