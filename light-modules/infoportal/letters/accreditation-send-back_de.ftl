Bitte schauen Sie noch einmal auf Ihre Angaben

Guten Tag ${name},

wir konnten Ihren Zugang zu „${site}“ noch nicht freischalten und haben eine Rückfrage:

<#if reason?has_content>
> ${reason}

</#if>
Antworten Sie uns bitte mit einem Brief, oder melden Sie sich an und ergänzen Sie Ihre Angaben dort:

:facts
Seite: ${link}
Benutzername: ${userName}

Freundliche Grüße
${site}
