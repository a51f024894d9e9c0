A recovery code was used

Hello ${name},

your account in “${site}” was just opened with a recovery code. The code is used up.

This page shows what is set up:

${link}

You did not do this and know nothing about it? Then please change your password at once and tell the office.

Kind regards
${site}
