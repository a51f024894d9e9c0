Sie sind eingeladen, an „${site}“ mitzuarbeiten

Guten Tag,

${name} lädt Sie ein, an „${site}“ mitzuarbeiten. Legen Sie auf dieser Seite Ihr Konto an:

${link}

Der Link gilt sieben Tage und nur einmal. Haben Sie diese Einladung nicht erwartet? Dann müssen Sie nichts tun.

Freundliche Grüße
${site}
