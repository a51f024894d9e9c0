Your password was changed

Hello ${name},

the password of your account in “${site}” was changed just now. All other sessions have ended.

If this was you, there is nothing you need to do. If it was not, please take your account back at once:

${link}

Kind regards
${site}
