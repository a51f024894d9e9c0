<#ftl output_format="HTML" strip_whitespace=true>
<#-- The list for paper: nothing around it, nothing folded. -->
<#import "/infoportal/templates/portal/fragments/deadlines.ftl" as deadlines>
<#assign heading = (election.title)!msg("infoportal.deadlines.title")>
<!doctype html>
<html lang="${page.lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <title>${msg("infoportal.deadlines.title")}<#if election??> – ${election.title}</#if> – ${page.siteName}</title>
  <link rel="icon" type="image/svg+xml" href="${asset("mark.svg")}">
  <link rel="stylesheet" href="${asset("vendor/fira-sans.css")}">
  <link rel="stylesheet" href="${asset("vendor/kern.min.css")}">
  <link rel="stylesheet" href="${asset("portal.css")}">
</head>
<body class="ip-body ip-printpage">
  <main id="inhalt" class="ip-main">
    <p class="ip-back"><a href="${backUrl}"><span aria-hidden="true">←</span> ${msg("infoportal.deadlines.print.back")}</a></p>
    <h1><#if election??>${msg("infoportal.deadlines.title")}: ${election.title}<#else>${msg("infoportal.deadlines.title")}</#if></h1>
    <p>${page.siteName}, ${msg("infoportal.deadlines.print.asOf", longDate(today))}</p>
    <#if election??><p>${msg("infoportal.deadlines.timeline.poll")}: ${longDate(election.day)}<#if (election.runoff!)?has_content>, ${msg("infoportal.deadlines.runoff")} ${longDate(election.runoff)}</#if></p></#if>
    <#if months?has_content>
    <@table months?map(m -> m.items) msg(overElection?then("infoportal.deadlines.was", "infoportal.deadlines.coming"))/>
    <#else>
    <p>${msg("infoportal.deadlines.empty.title")}</p>
    </#if>
    <#if past?has_content><@table [past] msg("infoportal.deadlines.past")/></#if>
    <#if pending?has_content>
    <h2>${msg("infoportal.deadlines.pending")}</h2>
    <ul class="ip-printlist">
      <#list pending as item><li>${item.title} (${item.election}): ${item.reason}</li></#list>
    </ul>
    </#if>
  </main>
</body>
</html>

<#macro table groups caption>
  <table class="ip-printtable">
    <caption>${caption}</caption>
    <thead>
      <tr><th scope="col">${msg("infoportal.deadlines.column.when")}</th><th scope="col">${msg("infoportal.deadlines.column.what")}</th><th scope="col">${msg("infoportal.deadlines.column.kind")}</th><th scope="col">${msg("infoportal.deadlines.column.law")}</th></tr>
    </thead>
    <tbody>
      <#list groups as group>
      <#list group as item>
      <tr>
        <td><time datetime="${item.datetime}">${item.when}</time><#if item.moved??><br><@deadlines.old item.moved/></#if></td>
        <th scope="row">${item.title}<#if !election??><br><span class="ip-printtable__election">${item.election}</span></#if></th>
        <td>${item.kindLabel}</td>
        <td>${item.law}</td>
      </tr>
      </#list>
      </#list>
    </tbody>
  </table>
</#macro>
