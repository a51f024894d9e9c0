Please confirm your new e-mail address

Hello ${name},

this address is to belong to your account in “${site}”. Open this page and press the button there:

${link}

The link is valid for a short time, and once only. If this is news to you, there is nothing you need to do.

Kind regards
${site}
