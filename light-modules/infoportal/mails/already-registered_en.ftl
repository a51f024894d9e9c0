You already have an account

Hello ${name},

somebody has just tried to register in “${site}” with your e-mail address. You already have an account there; no second one was created and nothing about yours was changed.

Was it you? Then please log in with your password:

${link}

If it was not you, there is nothing you need to do.

Kind regards
${site}
