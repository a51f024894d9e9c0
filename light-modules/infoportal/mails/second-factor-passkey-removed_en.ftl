Passkey removed

Hello ${name},

a passkey was removed from your account in “${site}”.

This page shows what is set up:

${link}

You did not do this and know nothing about it? Then please change your password at once and tell the office.

Kind regards
${site}
