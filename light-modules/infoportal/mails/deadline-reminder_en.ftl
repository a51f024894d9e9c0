Deadline: ${title}

Hello ${name},

you asked to be reminded of deadlines. This is what is coming up (as of ${date}):

${deadlines}

Have you already dealt with any of it? Say so on the page of the deadline, and we will not remind you of it again.

${link}

Change or stop these reminders:
${settings}

Kind regards
${site}
