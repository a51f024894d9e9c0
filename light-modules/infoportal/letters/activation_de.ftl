Ihr Zugang zu „${site}“

Guten Tag ${name},

danke für Ihren Brief. Wir haben Ihre Angaben aufgenommen und ein Konto für Sie angelegt. Mit diesem Schreiben stellen wir fest, dass Ihre Anschrift stimmt.

So bestätigen Sie sie: Öffnen Sie im Internet die folgende Seite und geben Sie dort Ihren Benutzernamen und den Code ein. Danach wählen Sie ein Passwort.

:facts
Seite: ${link}
Benutzername: ${userName}
Code: ${code}

Der Code gilt einmal, und zwar bis ${longDate(until)}. Bitte geben Sie ihn nicht weiter.

Sie haben kein Internet? Dann rufen Sie uns bitte an. Wir können Ihre Anschrift auch auf anderem Weg bestätigen.

Danach prüfen wir Ihre Angaben und schreiben Ihnen wieder.

Freundliche Grüße
${site}
