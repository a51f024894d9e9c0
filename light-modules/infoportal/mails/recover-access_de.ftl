Neues Passwort für Ihr Konto

Guten Tag ${name},

jemand hat für Ihr Konto in „${site}“ angegeben, den Zugang vergessen zu haben. Ihr Benutzername ist: ${userName}

Mit diesem Link wählen Sie ein neues Passwort:

${link}

Der Link gilt ${minutes} Minuten und nur einmal. Waren Sie das nicht, müssen Sie nichts tun: An Ihrem Konto wurde nichts geändert.

Freundliche Grüße
${site}
