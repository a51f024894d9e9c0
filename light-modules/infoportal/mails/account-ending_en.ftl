Your account will be deleted soon

Hello ${name},

your access to “${site}” ended a long time ago. Therefore we will delete your account and everything stored about you on ${date!}. Before that you can download your data here:

${link}

Do you still need access? Then please contact the office until then.

Kind regards
${site}
