Please look at your details once more

Hello ${name},

the office could not open your access to “${site}” yet and has a question. You can read the reason here after logging in:

${link}

Kind regards
${site}
