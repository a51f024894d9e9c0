Your second factor was removed

Hello ${name},

somebody from the administration has removed the second factor of your account in “${site}”. Your password alone opens the account now. Please set up a second factor again soon.

This page shows what is set up:

${link}

You did not do this and know nothing about it? Then please change your password at once and tell the office.

Kind regards
${site}
