Your e-mail address was changed

Hello ${name},

another e-mail address now belongs to your account in “${site}”. We send no more mails to this one.

If this was you, there is nothing you need to do. If it was not, please contact the office at once:

${link}

Kind regards
${site}
