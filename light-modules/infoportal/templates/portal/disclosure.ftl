<#ftl output_format="HTML" strip_whitespace=true>
<#-- A file that its reader keeps: complete in itself, without addresses of the portal. -->
<!doctype html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${msg("infoportal.privacy.file.title")} – ${msg("infoportal.site.name")}</title>
  <style>
    body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1.0625rem/1.5 sans-serif; }
    h2 { margin-top: 2.5rem; }
    dt { font-weight: 600; }
    dd { margin: 0 0 0.5rem 1.5rem; overflow-wrap: anywhere; white-space: pre-line; }
    hr { border: 0; border-top: 1px solid #ccc; }
  </style>
</head>
<body>
  <h1>${msg("infoportal.privacy.file.title")}</h1>
  <p>${msg("infoportal.privacy.file.created", msg("infoportal.site.name"), dateTime(createdAt))}</p>
  <#list sections as section>
  <h2>${section.label}</h2>
  <#if section.records?has_content><@list section.records/><#else><p>${msg("infoportal.privacy.file.nothing")}</p></#if>
  </#list>
</body>
</html>

<#macro list records>
  <#list records as rows>
  <dl>
    <#list rows as row>
    <dt>${row.label}</dt>
    <dd><#if row.records??><@list row.records/><#else>${row.text}</#if></dd>
    </#list>
  </dl>
  <#sep><hr></#sep>
  </#list>
</#macro>
