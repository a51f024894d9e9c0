Fristen haben sich geändert

Guten Tag ${name},

diese Fristen haben sich geändert, seit wir Ihnen zuletzt geschrieben haben:

${changes}

Was sich wann und warum geändert hat, lesen Sie hier:

${link}

Diese Mails ändern oder abbestellen:
${settings}

Freundliche Grüße
${site}
