Your access is open

Hello ${name},

the office has checked your details and opened your access to “${site}”. What is meant for you is there now, even if you are logged in at the moment:

${link}

Kind regards
${site}
