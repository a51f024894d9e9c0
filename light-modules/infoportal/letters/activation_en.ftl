Your access to “${site}”

Dear ${name},

thank you for your letter. We have taken down what you wrote and made an account for you. With this letter we make sure that your postal address is right.

This is how you confirm it: open the following page on the internet and enter your user name and the code. Then choose a password.

:facts
Page: ${link}
User name: ${userName}
Code: ${code}

The code is good for one use, until ${longDate(until)}. Please do not pass it on.

You have no internet? Then please give us a call. We can confirm your address in another way.

After that we check what you told us, and write to you again.

Kind regards
${site}
