Your access has expired

Hello ${name},

your access to the contents of “${site}” was valid for a certain time, which is over. Do you still need it? Then please contact the office, who can extend it. This is where your access stands:

${link}

Kind regards
${site}
