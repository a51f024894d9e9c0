Ihre E-Mail-Adresse soll geändert werden

Guten Tag ${name},

für Ihr Konto in „${site}“ wurde eine neue E-Mail-Adresse angegeben. Sie gilt erst, wenn sie von dort bestätigt wird.

Waren Sie das selbst, müssen Sie hier nichts tun. Waren Sie es nicht, kennt jemand Ihr Passwort. Wählen Sie dann bitte gleich ein neues; damit wird auch die Änderung hinfällig:

${link}

Freundliche Grüße
${site}
