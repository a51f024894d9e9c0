Your access was extended

Hello ${name},

the office has extended your access to “${site}”. Your account says until when it is valid:

${link}

Kind regards
${site}
