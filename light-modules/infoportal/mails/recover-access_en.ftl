New password for your account

Hello ${name},

somebody said that the login to your account in “${site}” was forgotten. Your user name is: ${userName}

With this link you choose a new password:

${link}

The link is valid for ${minutes} minutes, and once only. If this was not you, there is nothing you need to do: nothing in your account was changed.

Kind regards
${site}
