Sie haben schon ein Konto

Guten Tag ${name},

gerade wollte sich jemand mit Ihrer E-Mail-Adresse in „${site}“ registrieren. Sie haben dort schon ein Konto; ein zweites wurde nicht angelegt, und an Ihrem Konto wurde nichts geändert.

Waren Sie das selbst? Dann melden Sie sich bitte mit Ihrem Passwort an:

${link}

Waren Sie es nicht, müssen Sie nichts tun.

Freundliche Grüße
${site}
