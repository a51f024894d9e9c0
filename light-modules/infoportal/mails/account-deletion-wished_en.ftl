Your account will be deleted

Hello ${name},

you want to delete your account in “${site}”. This will happen on ${date!}. Until then you can log in and withdraw your wish here:

${link}

Was it not you? Then please withdraw the wish and change your password.

Kind regards
${site}
