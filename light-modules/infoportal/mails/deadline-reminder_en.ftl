Deadline: ${title}

Hello ${name},

you asked to be reminded of deadlines. This is what is coming up (as of ${date}):

${deadlines}

What the law says is on the page of the deadline. If you have already dealt with it, say so there, and we will not remind you of it again:

${link}

Change or stop these reminders:
${settings}

Kind regards
${site}
