New authenticator app on your account

Hello ${name},

an authenticator app was set up for your account in “${site}”. From now on, signing in takes a second factor.

This page shows what is set up:

${link}

You did not do this and know nothing about it? Then please change your password at once and tell the office.

Kind regards
${site}
