Ihr Zugang ist freigeschaltet

Guten Tag ${name},

wir haben Ihre Angaben geprüft und Ihren Zugang zu „${site}“ freigeschaltet. Mit Ihrem Benutzernamen ${userName} melden Sie sich hier an:

:facts
Seite: ${home}

<#if reason?has_content>
Dazu schreiben wir Ihnen:

> ${reason}

</#if>
Haben Sie noch kein Passwort, oder haben Sie es nicht mehr? Rufen Sie uns an, dann schicken wir Ihnen einen neuen Code.

Freundliche Grüße
${site}
