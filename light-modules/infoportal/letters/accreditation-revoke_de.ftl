Ihr Zugang wurde beendet

Guten Tag ${name},

wir haben Ihren Zugang zu den Inhalten von „${site}“ beendet.

<#if reason?has_content>
Der Grund:

> ${reason}

</#if>
Halten Sie das für einen Irrtum? Dann schreiben Sie uns bitte oder rufen Sie uns an.

Freundliche Grüße
${site}
