Your access will expire soon

Hello ${name},

your access to “${site}” will expire within the next two weeks. Your account says on which day:

${link}

Do you still need it? Then please contact the office, who can extend it.

Kind regards
${site}
