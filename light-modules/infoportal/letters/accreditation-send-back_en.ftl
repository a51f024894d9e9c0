Please look at your details once more

Dear ${name},

we could not open your access to “${site}” yet and have a question:

<#if reason?has_content>
> ${reason}

</#if>
Please answer with a letter, or log in and complete your details there:

:facts
Page: ${link}
User name: ${userName}

Kind regards
${site}
