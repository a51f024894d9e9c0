Your address belongs to an account already

Hello ${name},

somebody has just given your e-mail address for another account in “${site}”. It belongs to your account already; nothing was changed.

Was this you, and do you have two accounts? Then please log in with this address:

${link}

If it was not you, there is nothing you need to do.

Kind regards
${site}
