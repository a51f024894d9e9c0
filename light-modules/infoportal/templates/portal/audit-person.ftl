<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/audit.ftl" as audit>
<@layout.html title=msg("infoportal.audit.person.title", person) section="accreditations" wide=true>
  <#if viewer.admin>
  <@layout.back url("verwaltung/protokoll") msg("infoportal.audit.title")/>
  <#else>
  <@layout.back url("verwaltung/akkreditierungen") msg("infoportal.web.accreditations.title")/>
  </#if>
  <@layout.head title=msg("infoportal.audit.person.title", person)/>
  <p class="ip-result" role="status">${msg((total == 1)?then("infoportal.audit.count.one", "infoportal.audit.count.many"), total)}</p>
  <#if entries?has_content>
  <@audit.entries entries msg("infoportal.audit.person.title", person) false/>
  <@layout.pages previous!"" next!""/>
  <#else>
  <div class="ip-empty">
    <h2>${msg("infoportal.audit.empty.title")}</h2>
    <p>${msg("infoportal.audit.person.empty")}</p>
  </div>
  </#if>
</@layout.html>
