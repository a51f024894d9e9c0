<#ftl output_format="HTML" strip_whitespace=true>
<#-- A file that its reader keeps: complete in itself, without addresses of the portal. -->
<!doctype html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${msg("infoportal.privacy.file.title")} – ${msg("infoportal.site.name")}</title>
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
    <dt><strong>${row.label}</strong></dt>
    <dd><#if row.records??><@list row.records/><#else>${row.text}</#if></dd>
    </#list>
  </dl>
  <#sep><hr></#sep>
  </#list>
</#macro>
