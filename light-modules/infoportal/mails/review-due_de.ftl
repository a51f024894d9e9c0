Stimmt das noch: ${title}?

Guten Tag ${name},

für diesen Eintrag sind Sie verantwortlich, und der Tag ist gekommen, an dem er wieder geprüft werden soll:

${title}

Lesen Sie ihn bitte durch. Stimmt er noch, bestätigen Sie das mit einem Klick; sonst ändern Sie ihn gleich:

${link}

Freundliche Grüße
${site}
