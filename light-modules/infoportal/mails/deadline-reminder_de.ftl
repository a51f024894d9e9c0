Frist: ${title}

Guten Tag ${name},

Sie möchten an Fristen erinnert werden. Das steht an (Stand: ${date}):

${deadlines}

Ist etwas davon schon erledigt? Auf der Seite der Frist können Sie das angeben, dann erinnern wir Sie daran nicht mehr.

${link}

Erinnerungen ändern oder abbestellen:
${settings}

Freundliche Grüße
${site}
