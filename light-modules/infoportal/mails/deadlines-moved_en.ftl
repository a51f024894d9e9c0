Deadlines have changed

Hello ${name},

these deadlines have changed since we last wrote to you:

${changes}

You can read here what changed, when and why:

${link}

Change or stop these mails:
${settings}

Kind regards
${site}
