<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<@layout.html title=msg("infoportal.web.accreditations.title") section="accreditations" wide=true>
  <@layout.head title=msg("infoportal.web.accreditations.title") lead=msg("infoportal.web.accreditations.lead")/>
  <@layout.staffPages "verwaltung/akkreditierungen"/>
  <@layout.filters states msg("infoportal.web.accreditations.states")/>
  <#if items?has_content>
  <ul class="ip-rows">
    <#list items as item>
    <li class="ip-row">
      <div class="ip-row__main">
        <h2><a href="${url("verwaltung/akkreditierungen/" + layout.plain(item.id))}">${item.lastName}, ${item.firstName}</a></h2>
        <p>${item.function!}<#if (item.unit!)?has_content><span aria-hidden="true"> · </span><span class="kern-sr-only">, </span>${item.unit}</#if></p>
      </div>
      <p class="ip-row__side">${item.email}</p>
      <p class="ip-row__state"><@layout.badge item.state item.stateLabel/><#if (item.requestedAt!)?has_content> <span class="ip-row__date">${msg("infoportal.web.accreditations.since", shortDate(item.requestedAt))}</span></#if></p>
    </li>
    </#list>
  </ul>
  <@layout.pages previous!"" next!""/>
  <#else>
  <div class="ip-empty">
    <h2>${msg("infoportal.web.accreditations.empty.title")}</h2>
    <p>${msg("infoportal.web.accreditations.empty.text")}</p>
  </div>
  </#if>
</@layout.html>
