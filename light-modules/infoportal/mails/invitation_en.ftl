Your invitation to “${site}”

Hello ${name},

the office invites you to “${site}”. Your access is prepared: open this page, check your details and choose a password. Everything meant for you is then open at once.

${link}

The link is for you alone and is valid for fourteen days. Please do not pass it on. If you do not want access, there is nothing you need to do.

Kind regards
${site}
