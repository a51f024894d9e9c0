<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/desk/fragments/definitions.ftl" as definitions>
<@layout.html title=msg("infoportal.desk.title") section="desk" wide=true>
  <@layout.head title=msg("infoportal.desk.title") lead=msg("infoportal.desk.lead")/>
  <@definitions.problems definitionProblems![]><p><a href="${url("desk/definitionen")}">${msg("infoportal.types.problems.more")}</a></p></@definitions.problems>
  <#if types?has_content>
  <ul class="ip-cards">
    <#list types as type>
    <li class="ip-card"><a href="${type.url}"><span class="ip-card__title">${type.label}</span><span class="ip-card__text">${msg((type.total == 1)?then("infoportal.desk.entries.one", "infoportal.desk.entries.many"), type.total)}</span></a></li>
    </#list>
  </ul>
  <p><a href="${url("verwaltung/gliederungen")}">${msg("infoportal.units.toImport")}</a></p>
  <#else>
  <div class="ip-empty"><p>${msg("infoportal.desk.noTypes")}</p></div>
  </#if>
</@layout.html>
