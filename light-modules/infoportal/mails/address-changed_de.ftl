Ihre E-Mail-Adresse wurde geändert

Guten Tag ${name},

zu Ihrem Konto in „${site}“ gehört jetzt eine andere E-Mail-Adresse. An diese hier schicken wir keine weiteren Mails.

Waren Sie das selbst, müssen Sie nichts tun. Waren Sie es nicht, wenden Sie sich bitte sofort an die Geschäftsstelle:

${link}

Freundliche Grüße
${site}
