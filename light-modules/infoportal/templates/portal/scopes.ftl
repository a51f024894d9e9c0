<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<@layout.html title=msg("infoportal.scopes.title") section="accreditations" wide=true>
  <@layout.head title=msg("infoportal.scopes.title") lead=msg("infoportal.scopes.lead")/>
  <@layout.staffPages "verwaltung/zustaendigkeiten"/>
  <#if items?has_content>
  <ul class="ip-rows">
    <#list items as item>
    <li class="ip-row">
      <div class="ip-row__main"><h2><a href="${url("verwaltung/zustaendigkeiten/" + item.id)}">${item.name?has_content?then(item.name, item.userName)}</a></h2></div>
      <p class="ip-row__side">${item.userName}</p>
      <p><#if item.units?has_content>${item.units?join(", ")}<#elseif item.limited>${msg("infoportal.scopes.nowhere")}<#else>${msg("infoportal.scopes.everywhere")}</#if></p>
    </li>
    </#list>
  </ul>
  <#else>
  <div class="ip-empty">
    <h2>${msg("infoportal.scopes.empty.title")}</h2>
    <p>${msg("infoportal.scopes.empty.text")}</p>
  </div>
  </#if>
</@layout.html>
