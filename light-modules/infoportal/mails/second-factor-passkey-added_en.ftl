New passkey on your account

Hello ${name},

a passkey was added to your account in “${site}”. It can be used to sign in.

This page shows what is set up:

${link}

You did not do this and know nothing about it? Then please change your password at once and tell the office.

Kind regards
${site}
