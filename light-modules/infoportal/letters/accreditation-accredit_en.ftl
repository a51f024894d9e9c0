Your access is open

Dear ${name},

we have checked what you told us and opened your access to “${site}”. Log in here with your user name ${userName}:

:facts
Page: ${home}

<#if reason?has_content>
We would like to add:

> ${reason}

</#if>
You have no password yet, or no longer? Give us a call, and we will send you a new code.

Kind regards
${site}
