Back to you: ${title}

Hello ${name},

your text was read and sent back to you with a comment:

${title}

The comment is shown with the entry:

${link}

Kind regards
${site}
