<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/deadlines.ftl" as deadlines>
<@layout.html title=msg("infoportal.deadlines.changes.title") section="deadlines">
  <@layout.back url("fristen") msg("infoportal.deadlines.all")/>
  <@layout.head title=msg("infoportal.deadlines.changes.title") lead=msg("infoportal.deadlines.changes.lead")/>
  <#if groups?has_content>
  <#list groups as group>
  <section class="ip-deadlinelist" aria-labelledby="aenderung-${group?counter?c}">
    <h2 id="aenderung-${group?counter?c}">${group.election}</h2>
    <p>${shortDate(group.at)}: ${group.cause}</p>
    <#if group.reason?has_content><p>${msg("infoportal.deadlines.reason")} ${group.reason}</p></#if>
    <@deadlines.moves group.items/>
  </section>
  </#list>
  <#else>
  <div class="ip-empty">
    <h2>${msg("infoportal.deadlines.changes.empty.title")}</h2>
    <p>${msg("infoportal.deadlines.changes.empty.text")} <a href="${url("fristen")}">${msg("infoportal.deadlines.all")}</a></p>
  </div>
  </#if>
</@layout.html>
