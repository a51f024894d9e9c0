Your access was not opened

Dear ${name},

we have checked your application for access to “${site}” and did not open the access.

<#if reason?has_content>
The reason:

> ${reason}

</#if>
You think this is a mistake? Then please write to us or give us a call.

Kind regards
${site}
