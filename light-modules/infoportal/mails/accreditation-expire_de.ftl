Ihr Zugang ist abgelaufen

Guten Tag ${name},

Ihr Zugang zu den Inhalten von „${site}“ galt für eine bestimmte Zeit, und sie ist vorüber. Brauchen Sie ihn weiter? Dann wenden Sie sich bitte an die Geschäftsstelle; sie kann ihn verlängern. Wie es um Ihren Zugang steht, sehen Sie hier:

${link}

Freundliche Grüße
${site}
