Ihr Passwort wurde geändert

Guten Tag ${name},

das Passwort Ihres Kontos in „${site}“ wurde gerade geändert. Alle anderen Sitzungen sind beendet.

Waren Sie das selbst, müssen Sie nichts tun. Waren Sie es nicht, holen Sie sich Ihr Konto bitte gleich zurück:

${link}

Freundliche Grüße
${site}
