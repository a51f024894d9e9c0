Für Sie: ${title}

Guten Tag ${name},

jemand hat Ihnen diesen Eintrag zugewiesen:

${title}

Hier können Sie weiterarbeiten:

${link}

Freundliche Grüße
${site}
