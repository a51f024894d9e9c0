New recovery codes

Hello ${name},

new recovery codes were made for your account in “${site}”. The old ones are no longer valid.

This page shows what is set up:

${link}

You did not do this and know nothing about it? Then please change your password at once and tell the office.

Kind regards
${site}
