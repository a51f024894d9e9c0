Frist: ${title}

Guten Tag ${name},

Sie möchten an Fristen erinnert werden. Das steht an (Stand: ${date}):

${deadlines}

Was das Gesetz dazu sagt, steht auf der Seite der Frist. Ist sie für Sie schon erledigt, dann geben Sie es dort an, und wir erinnern Sie daran nicht mehr:

${link}

Erinnerungen ändern oder abbestellen:
${settings}

Freundliche Grüße
${site}
