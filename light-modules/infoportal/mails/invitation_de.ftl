Ihre Einladung zu „${site}“

Guten Tag ${name},

die Geschäftsstelle lädt Sie zu „${site}“ ein. Ihr Zugang ist vorbereitet: Öffnen Sie diese Seite, prüfen Sie Ihre Angaben und wählen Sie ein Passwort. Danach stehen Ihnen die Inhalte sofort offen.

${link}

Der Link ist nur für Sie und gilt vierzehn Tage. Bitte geben Sie ihn nicht weiter. Möchten Sie keinen Zugang, müssen Sie nichts tun.

Freundliche Grüße
${site}
