[#assign shown = 0]
<!DOCTYPE html>
<html lang="de">
<head>
  <meta charset="utf-8">
  <title>${content.title!}</title>
</head>
<body>
<main>
  <h1>${content.title!}</h1>
[#list cmsfn.children(cmsfn.contentByPath("/", "faq"), "mgnl:folder") as folder]
  [#list cmsfn.children(folder, "ip:faq") as item]
    [#if shown lt 20]
      [#assign shown++]
  <details><summary>${item.question}</summary>${cmsfn.decode(item).answer}</details>
    [/#if]
  [/#list]
[/#list]
</main>
</body>
</html>
