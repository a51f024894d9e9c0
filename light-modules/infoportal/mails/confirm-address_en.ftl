Please confirm your e-mail address

Hello ${name},

an account in “${site}” was created with this address. Please confirm that the address is yours. Open this page and press the button there:

${link}

The office then checks your details. You will get another mail as soon as your access is open.

The link is valid for seven days. If this was not you, there is nothing you need to do.

Kind regards
${site}
