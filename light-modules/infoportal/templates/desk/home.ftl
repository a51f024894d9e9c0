<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<@layout.html title=msg("infoportal.desk.title") section="desk" wide=true>
  <@layout.head title=msg("infoportal.desk.title") lead=msg("infoportal.desk.lead")/>
  <#if unsaved?has_content>
  <section class="ip-panel" aria-labelledby="ungesichert">
    <h2 id="ungesichert">${msg("infoportal.desk.unsaved.list")}</h2>
    <ul class="ip-todo">
      <#list unsaved as text>
      <li><a href="${text.url}">${text.title}</a> <span class="ip-hint">${text.type}, ${dateTime(text.at)}</span></li>
      </#list>
    </ul>
  </section>
  </#if>
  <#if types?has_content>
  <section aria-labelledby="arten">
    <h2 id="arten">${msg("infoportal.desk.types")}</h2>
    <ul class="ip-cards">
      <#list types as type>
      <li class="ip-card"><a href="${type.url}"><span class="ip-card__title">${type.label}</span><span class="ip-card__text">${msg((type.total == 1)?then("infoportal.desk.entries.one", "infoportal.desk.entries.many"), type.total)}</span></a></li>
      </#list>
    </ul>
  </section>
  <p><a href="${url("verwaltung/gliederungen")}">${msg("infoportal.units.toImport")}</a></p>
  <#else>
  <div class="ip-empty"><p>${msg("infoportal.desk.noTypes")}</p></div>
  </#if>
</@layout.html>
