For you: ${title}

Hello ${name},

somebody has assigned this entry to you:

${title}

Go on here:

${link}

Kind regards
${site}
