Still true: ${title}?

Hello ${name},

you are responsible for this entry, and the day has come to check it again:

${title}

Please read it. If it is still true, confirm that with one click; otherwise change it right away:

${link}

Kind regards
${site}
