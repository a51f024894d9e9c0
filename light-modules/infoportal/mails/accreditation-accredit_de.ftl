Ihr Zugang ist freigeschaltet

Guten Tag ${name},

die Geschäftsstelle hat Ihre Angaben geprüft und Ihren Zugang zu „${site}“ freigeschaltet. Die Inhalte für Sie stehen ab sofort bereit, auch wenn Sie gerade angemeldet sind:

${link}

Freundliche Grüße
${site}
