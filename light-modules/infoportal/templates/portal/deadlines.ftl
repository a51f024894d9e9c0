<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/deadlines.ftl" as deadlines>
<@layout.html title=msg("infoportal.deadlines.title") section="deadlines">
  <@layout.head title=msg("infoportal.deadlines.title") lead=msg("infoportal.deadlines.lead")/>
  <#if filter.any || pending?has_content>
  <@choose/>
  </#if>
  <#if election??><@about election/></#if>
  <#if first??><@deadlines.next first/></#if>
  <#if months?has_content>
    <#if !(previous?? || overElection)><@deadlines.timeline timeline/></#if>
    <section class="ip-deadlinelist" aria-labelledby="liste">
      <h2 id="liste">${msg(overElection?then("infoportal.deadlines.was", "infoportal.deadlines.coming"))}</h2>
      <#list months as month>
      <section aria-labelledby="${month.id}">
        <h3 id="${month.id}">${month.name}</h3>
        <@deadlines.rows month.items/>
      </section>
      </#list>
      <@layout.pages previous!"" next!""/>
    </section>
  </#if>
  <#if !months?has_content><@nothing/></#if>
  <#if overElections?has_content && (!months?has_content || overElection)><@over/></#if>
  <#if past?has_content>
  <details class="ip-past">
    <summary><h2>${msg((pastTotal == 1)?then("infoportal.deadlines.past.one", "infoportal.deadlines.past.many"), pastTotal)}</h2></summary>
    <#if pastTotal gt past?size><p class="ip-hint">${msg("infoportal.deadlines.past.most", past?size)}</p></#if>
    <@deadlines.rows past/>
  </details>
  </#if>
  <#if pending?has_content><@waiting/></#if>
  <@takeAway/>
  <#if viewer.guest>
  <div class="ip-note ip-note--row">
    <p>${msg("infoportal.deadlines.guest")}</p>
    <p><a class="kern-btn kern-btn--secondary" href="${url("anmelden")}?returnTo=${page.path?url("UTF-8")}"><span class="kern-label">${msg("infoportal.web.nav.login")}</span></a></p>
  </div>
  </#if>
</@layout.html>

<#macro choose>
  <details class="ip-desk__filters ip-deadlinefilter"<#if filter.active> open</#if>>
    <summary>${msg("infoportal.deadlines.filter")}</summary>
    <form class="ip-query" method="get" action="${url("fristen")}">
      <div class="ip-query__fields">
        <@select "wahl" "election" msg("infoportal.deadlines.filter.election") msg("infoportal.deadlines.filter.election.all") filter.elections?map(e -> {"value": e.slug, "label": e.title + " (" + shortDate(e.day) + ")", "selected": e.selected})/>
        <#if filter.audiences?has_content><@select "kreis" "audience" msg("infoportal.deadlines.filter.audience") msg("infoportal.deadlines.filter.audience.all") filter.audiences/></#if>
        <#if filter.kinds?has_content><@select "art" "kind" msg("infoportal.deadlines.filter.kind") msg("infoportal.deadlines.filter.kind.all") filter.kinds/></#if>
      </div>
      <#if filter.mayMine>
      <div class="kern-form-check ip-deadlinefilter__mine">
        <input class="kern-form-check__checkbox" type="checkbox" id="meine" name="mine" value="true"<#if filter.mine> checked</#if>>
        <label class="kern-label" for="meine">${msg("infoportal.deadlines.filter.mine")}</label>
      </div>
      </#if>
      <p class="ip-actions">
        <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">${msg("infoportal.deadlines.filter.submit")}</span></button>
        <#if filter.active><a href="${url("fristen")}">${msg("infoportal.deadlines.filter.clear")}</a></#if>
      </p>
    </form>
  </details>
  <#if filter.active>
  <p class="ip-result" role="status">${msg((total == 1)?then("infoportal.deadlines.found.one", "infoportal.deadlines.found.many"), total)}</p>
  </#if>
</#macro>

<#macro select id name label all options>
  <div class="kern-form-input ip-field">
    <label class="kern-label" for="${id}">${label}</label>
    <div class="kern-form-input__select-wrapper">
      <select class="kern-form-input__select" id="${id}" name="${name}">
        <option value="">${all}</option>
        <#list options as option><option value="${option.value}"<#if option.selected> selected</#if>>${option.label}</option></#list>
      </select>
    </div>
  </div>
</#macro>

<#macro about election>
  <section class="ip-electionhead" aria-labelledby="wahltitel">
    <h2 id="wahltitel">${election.title}</h2>
    <p><time datetime="${election.day}">${longDate(election.day)}</time><#if (election.runoff!)?has_content>, ${msg("infoportal.deadlines.runoff")} <time datetime="${election.runoff}">${longDate(election.runoff)}</time></#if></p>
    <#if election.summary?has_content><p>${election.summary}</p></#if>
    <#if overElection><p class="ip-electionhead__over">${msg("infoportal.deadlines.overElection")}</p></#if>
  </section>
</#macro>

<#macro nothing>
  <div class="ip-empty">
    <h2>${msg("infoportal.deadlines.empty.title")}</h2>
    <p><#if filter.active>${msg("infoportal.deadlines.empty.filter")} <a href="${url("fristen")}">${msg("infoportal.deadlines.filter.clear")}</a><#elseif overElections?has_content>${msg("infoportal.deadlines.empty.over")}<#else>${msg("infoportal.deadlines.empty.text")}</#if></p>
  </div>
</#macro>

<#macro over>
  <section class="ip-related" aria-labelledby="vorbei">
    <h2 id="vorbei">${msg("infoportal.deadlines.overElections")}</h2>
    <ul class="ip-linklist">
      <#list overElections as one>
      <li><a href="${one.url}"><span class="ip-linklist__above">${longDate(one.day)}</span><span class="ip-linklist__text">${one.title}</span></a></li>
      </#list>
    </ul>
  </section>
</#macro>

<#macro waiting>
  <section class="ip-deadlinelist" aria-labelledby="offen">
    <h2 id="offen">${msg("infoportal.deadlines.pending")}</h2>
    <p>${msg("infoportal.deadlines.pending.text")}</p>
    <ul class="ip-moves">
      <#list pending as item>
      <li>
        <p class="ip-moves__title">${item.title}</p>
        <p>${item.reason}</p>
        <p class="ip-deadline__about"><span>${item.election}</span><#if item.law?has_content> <span>${item.law}</span></#if></p>
      </li>
      </#list>
    </ul>
  </section>
</#macro>

<#-- The ways to have the deadlines elsewhere. -->
<#macro takeAway>
  <section class="ip-note ip-takeaway" aria-labelledby="mitnehmen">
    <h2 id="mitnehmen">${msg("infoportal.deadlines.take")}</h2>
    <ul class="ip-takeaway__list">
      <#if months?has_content>
      <li><a href="${printUrl}">${msg("infoportal.deadlines.take.print")}</a></li>
      <li>${msg("infoportal.deadlines.take.wall")} <a href="${pdfLink("a4")}">${msg("infoportal.deadlines.take.pdf", "A4")}</a>, <a href="${pdfLink("a3")}">${msg("infoportal.deadlines.take.pdf", "A3")}</a></li>
      </#if>
      <li><a href="${url("fristen/abonnieren")}">${msg("infoportal.deadlines.take.calendar")}</a></li>
      <li><a href="${url("api/v1/open-data")}">${msg("infoportal.openData.link")}</a></li>
      <li><a href="${url("fristen/aenderungen")}">${msg("infoportal.deadlines.take.changes")}</a></li>
    </ul>
  </section>
</#macro>

<#function pdfLink format><#return pdfUrl + pdfUrl?contains("?")?then("&", "?") + "format=" + format></#function>
