Ihre Adresse gehört schon zu einem Konto

Guten Tag ${name},

gerade wollte jemand Ihre E-Mail-Adresse für ein anderes Konto in „${site}“ angeben. Sie gehört schon zu Ihrem Konto; geändert wurde nichts.

Waren Sie das selbst und haben zwei Konten? Dann melden Sie sich bitte mit dieser Adresse an:

${link}

Waren Sie es nicht, müssen Sie nichts tun.

Freundliche Grüße
${site}
