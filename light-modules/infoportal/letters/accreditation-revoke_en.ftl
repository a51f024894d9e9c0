Your access has ended

Dear ${name},

we have ended your access to the content of “${site}”.

<#if reason?has_content>
The reason:

> ${reason}

</#if>
You think this is a mistake? Then please write to us or give us a call.

Kind regards
${site}
