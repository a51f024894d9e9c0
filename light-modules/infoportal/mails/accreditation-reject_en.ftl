Your access was not opened

Hello ${name},

the office has checked your registration with “${site}” and did not open the access. You can read the reason here after logging in:

${link}

If you think this is a mistake, please contact the office.

Kind regards
${site}
