You are invited to work on “${site}”

Hello,

${name} invites you to work on “${site}”. Please create your account on this page:

${link}

The link is valid for seven days and only once. You did not expect this invitation? Then there is nothing you need to do.

Kind regards
${site}
