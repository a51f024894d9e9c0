Ihr Zugang wurde nicht freigeschaltet

Guten Tag ${name},

wir haben Ihren Antrag auf Zugang zu „${site}“ geprüft und den Zugang nicht freigeschaltet.

<#if reason?has_content>
Der Grund:

> ${reason}

</#if>
Halten Sie das für einen Irrtum? Dann schreiben Sie uns bitte oder rufen Sie uns an.

Freundliche Grüße
${site}
