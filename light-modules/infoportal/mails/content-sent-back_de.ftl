Zurück an Sie: ${title}

Guten Tag ${name},

Ihr Text wurde gelesen und mit einer Anmerkung an Sie zurückgegeben:

${title}

Die Anmerkung steht beim Eintrag:

${link}

Freundliche Grüße
${site}
