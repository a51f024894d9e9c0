<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#import "/infoportal/templates/portal/fragments/decision.ftl" as decide>
<#assign queue = "verwaltung/akkreditierungen">
<@layout.html title=msg("infoportal.web.accreditations.title") section="accreditations" wide=true errors=form.errors?has_content>
  <@layout.head title=msg("infoportal.web.accreditations.title") lead=msg("infoportal.web.accreditations.lead")/>
  <@layout.staffPages queue/>
  <#if decided??><@decide.undo decided url(queue + "/" + decided.id + "/rueckgaengig")/></#if>
  <@outcome/>
  <@ui.summary form/>
  <@layout.filters states msg("infoportal.web.accreditations.states")/>
  <@narrow/>
  <#if search?has_content>
  <p class="ip-result" role="status">${(total == 1)?then(msg("infoportal.queue.search.found.one", search), msg("infoportal.queue.search.found.many", total, search))}
    <a href="${url(queue)}?state=${filter.state}">${msg("infoportal.queue.search.clear")}</a></p>
  </#if>
  <#if items?has_content>
  <form class="ip-queue" method="post" action="${url(queue + "/entscheidung")}" novalidate>
    <@decide.hiddenFields hidden/>
    <div class="ip-queue__head">
      <p>${msg("infoportal.queue.shown", from, to, total)}</p>
      <@ui.submit msg("infoportal.queue.chooseAll") "secondary" "_all" "1" true/>
    </div>
    <ul class="ip-rows" id="f-members">
      <#list items as item>
      <li class="ip-row ip-row--choice">
        <div class="kern-form-check">
          <input class="kern-form-check__checkbox" type="checkbox" id="m-${item.id}" name="_member" value="${item.key}"<#if item.chosen> checked</#if>>
          <label class="kern-label" for="m-${item.id}"><span class="kern-sr-only">${msg("infoportal.queue.choose", item.firstName + " " + item.lastName)}</span></label>
        </div>
        <div class="ip-row__main">
          <h2><a href="${url(queue + "/" + layout.plain(item.id))}">${item.lastName}, ${item.firstName}</a></h2>
        </div>
        <p class="ip-row__side">${item.function!}<#if (item.unit!)?has_content><span aria-hidden="true"> · </span><span class="kern-sr-only">, </span>${item.unit}</#if></p>
        <p class="ip-row__state"><@layout.badge item.state item.stateLabel/> <span class="ip-row__date">${msg("infoportal.web.accreditations.since", shortDate(item.since))}<#if (item.validUntil!)?has_content>, ${msg("infoportal.queue.until", shortDate(item.validUntil))}</#if></span></p>
      </li>
      </#list>
    </ul>
    <#if decisions?has_content>
    <details class="ip-panel ip-queue__decide"<#if open> open</#if>>
      <summary>${msg("infoportal.queue.decide")}</summary>
      <p class="ip-hint">${msg("infoportal.queue.decide.help")}</p>
      <div class="ip-form">
        <@decide.fields form presets/>
        <@decide.buttons decisions/>
      </div>
    </details>
    </#if>
  </form>
  <@layout.pages previous!"" next!""/>
  <@searchPages/>
  <#else>
  <div class="ip-empty">
    <h2>${msg("infoportal.web.accreditations.empty.title")}</h2>
    <p>${msg("infoportal.web.accreditations.empty.text")}</p>
    <#if search?has_content && filter.state != "alle">
    <form method="post" action="${url(queue + "/suche")}">
      <input type="hidden" name="_q" value="${search}"><input type="hidden" name="_state" value="alle">
      <div class="ip-actions"><@ui.submit msg("infoportal.queue.search.everywhere") "secondary"/></div>
    </form>
    <#elseif filter.narrowed>
    <p><a href="${url(queue)}?state=${filter.state}">${msg("infoportal.queue.filter.reset")}</a></p>
    </#if>
  </div>
  </#if>
</@layout.html>

<#-- Search and filters in one form. It is posted: what is searched for is somebody's name. -->
<#macro narrow>
  <form class="ip-queue__filter" method="post" action="${url(queue + "/suche")}" role="search">
    <input type="hidden" name="_state" value="${filter.state}">
    <div class="ip-queue__search kern-form-input">
      <label class="kern-label" for="q">${msg("infoportal.queue.search.label")}</label>
      <input class="kern-form-input__input" type="search" id="q" name="_q" value="${search}" maxlength="120" autocomplete="off" spellcheck="false">
    </div>
    <@choice "unit" msg("infoportal.queue.filter.unit") msg("infoportal.queue.filter.unit.all") filter.units/>
    <@choice "function" msg("infoportal.queue.filter.function") msg("infoportal.queue.filter.function.all") filter.functions/>
    <@choice "days" msg("infoportal.queue.filter.days") msg("infoportal.queue.filter.days.all") filter.ages/>
    <@choice "sort" msg("infoportal.queue.sort") "" filter.sorts/>
    <div class="ip-queue__apply"><@ui.submit msg("infoportal.queue.filter.apply") "secondary"/></div>
  </form>
</#macro>

<#macro choice name label none options>
  <div class="kern-form-input">
    <label class="kern-label" for="filter-${name}">${label}</label>
    <div class="kern-form-input__select-wrapper">
      <select class="kern-form-input__select" id="filter-${name}" name="_${name}">
        <#if none?has_content><option value="">${none}</option></#if>
        <#list options as option><option value="${option.value}"<#if option.selected> selected</#if>>${option.label}</option></#list>
      </select>
    </div>
  </div>
</#macro>

<#-- What became of a decision on several, one line each. -->
<#macro outcome>
  <#if outcomes?has_content>
  <section class="ip-panel" aria-labelledby="geschehen" role="status">
    <h2 id="geschehen">${msg("infoportal.queue.outcome.title")}</h2>
    <ul class="ip-outcomes">
      <#list outcomes as one>
      <li><strong>${one.firstName} ${one.lastName}</strong>: <#if one.done>${msg("infoportal.queue.outcome.done")}.<#else>${msg("infoportal.queue.outcome.refused")}. ${one.refusal}</#if> <@layout.badge one.state one.stateLabel/></li>
      </#list>
    </ul>
    <#if undoable??>
    <p>${msg("infoportal.queue.undo.text", undoable.until)}</p>
    <form method="post" action="${url(queue + "/rueckgaengig")}">
      <@decide.hiddenFields hidden/>
      <#list undoable.ids as id><input type="hidden" name="_member" value="${id}.0"></#list>
      <div class="ip-actions"><@ui.submit msg((undoable.ids?size == 1)?then("infoportal.queue.undo", "infoportal.queue.undo.all")) "secondary"/></div>
    </form>
    </#if>
  </section>
  </#if>
</#macro>

<#-- Parts of a search's result: buttons, because the words must not stand in an address. -->
<#macro searchPages>
  <#if previousForm?? || nextForm??>
  <nav class="ip-pages" aria-label="${msg("infoportal.web.pages.label")}">
    <#if previousForm??><form method="post" action="${url(queue + "/suche")}"><@decide.hiddenFields previousForm/><@ui.submit msg("infoportal.web.pages.previous") "secondary"/></form></#if>
    <#if nextForm??><form method="post" action="${url(queue + "/suche")}"><@decide.hiddenFields nextForm/><@ui.submit msg("infoportal.web.pages.next") "secondary"/></form></#if>
  </nav>
  </#if>
</#macro>
