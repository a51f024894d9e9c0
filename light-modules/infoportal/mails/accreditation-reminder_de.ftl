Ihr Zugang läuft bald ab

Guten Tag ${name},

Ihr Zugang zu „${site}“ läuft in den nächsten zwei Wochen ab. Den genauen Tag finden Sie in Ihrem Konto:

${link}

Brauchen Sie ihn weiter? Dann wenden Sie sich bitte an die Geschäftsstelle; sie kann ihn verlängern.

Freundliche Grüße
${site}
