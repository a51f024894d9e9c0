Ihr Konto ist gelöscht

Guten Tag ${name},

Ihr Konto in „${site}“ und alles, was zu Ihrer Person gespeichert war, wurde am ${date!} gelöscht. Die Nummer des Vorgangs ist ${number!}; darunter steht im Protokoll ohne Ihren Namen, dass ein Konto gelöscht wurde.

Sie können sich jederzeit neu registrieren:

${link}

Freundliche Grüße
${site}
