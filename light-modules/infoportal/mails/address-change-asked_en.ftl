Your e-mail address is to be changed

Hello ${name},

a new e-mail address was given for your account in “${site}”. It counts only once it is confirmed from there.

If this was you, there is nothing you need to do here. If it was not, somebody knows your password. Then please choose a new one at once; that also stops the change:

${link}

Kind regards
${site}
