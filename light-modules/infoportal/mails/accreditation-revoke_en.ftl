Your access has ended

Hello ${name},

the office has ended your access to the content of “${site}”. You can read the reason here after logging in:

${link}

If you think this is a mistake, please contact the office.

Kind regards
${site}
