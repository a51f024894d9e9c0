Your account is deleted

Hello ${name},

your account in “${site}” and everything stored about you was deleted on ${date!}. The reference number is ${number!}; under it the audit trail says, without your name, that an account was deleted.

You can register again at any time:

${link}

Kind regards
${site}
