Ihr Zugang wurde verlängert

Guten Tag ${name},

die Geschäftsstelle hat Ihren Zugang zu „${site}“ verlängert. Bis wann er gilt, steht in Ihrem Konto:

${link}

Freundliche Grüße
${site}
