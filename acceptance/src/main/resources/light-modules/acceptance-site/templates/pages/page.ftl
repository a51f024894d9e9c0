<!DOCTYPE html>
<html lang="de">
<head>
  <meta charset="utf-8">
  <title>${content.title!}</title>
  [@cms.page /]
</head>
<body>
<main>
  <h1>${content.title!}</h1>
  [@cms.area name="main" /]
</main>
</body>
</html>
