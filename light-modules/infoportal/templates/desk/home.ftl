<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/desk/fragments/definitions.ftl" as definitions>
<@layout.html title=msg("infoportal.desk.title") section="desk" wide=true>
  <@layout.head title=msg("infoportal.desk.title") lead=msg("infoportal.desk.lead")/>
  <@definitions.problems definitionProblems![]><p><a href="${url("desk/definitionen")}">${msg("infoportal.types.problems.more")}</a></p></@definitions.problems>
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
  <#if todo?has_content>
  <section class="ip-todos" aria-labelledby="zu-tun">
    <h2 id="zu-tun">${msg("infoportal.desk.todo")}</h2>
    <#list todo as list>
    <div class="ip-todos__list">
      <h3>${list.label} <span class="ip-filters__count">${list.total}</span></h3>
      <ul class="ip-rows">
        <#list list.items as item>
        <li class="ip-row">
          <h4><a href="${item.url}">${item.title}</a></h4>
          <p><#if list.name == "sentBack">${item.commentBy}: „${item.comment}“<#elseif list.name == "overdue">${msg("infoportal.desk.todo.since", shortDate(item.reviewOn))}<#elseif list.name == "scheduled"><#if item.publishAt??>${msg("infoportal.desk.schedule.begins", dateTime(item.publishAt))}<#if item.unpublishAt??><br></#if></#if><#if item.unpublishAt??>${msg("infoportal.desk.schedule.ends", dateTime(item.unpublishAt))}</#if><#else>${msg("infoportal.desk.modified", dateTime(item.modified), item.modifiedBy!"–")}</#if></p>
          <p class="ip-row__state"><@layout.badge item.state item.stateLabel/> <span class="ip-row__date">${item.type}</span></p>
        </li>
        </#list>
      </ul>
      <#if list.total gt list.items?size><p class="ip-hint">${msg("infoportal.desk.todo.more", list.total - list.items?size)}</p></#if>
    </div>
    </#list>
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
  <p><a href="${url("verwaltung/gliederungen")}">${msg("infoportal.units.toImport")}</a><#if page.elections!false><br><a href="${url("verwaltung/wahlen")}">${msg("infoportal.moves.toList")}</a></#if></p>
  <#else>
  <div class="ip-empty"><p>${msg("infoportal.desk.noTypes")}</p></div>
  </#if>
</@layout.html>
