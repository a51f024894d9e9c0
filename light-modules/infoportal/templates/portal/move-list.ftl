<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<@layout.html title=msg("infoportal.moves.title") section="elections" wide=true>
  <@layout.head title=msg("infoportal.moves.title") lead=msg("infoportal.moves.lead")/>
  <#if viewer.accreditor><@layout.staffPages "verwaltung/wahlen"/></#if>
  <#if elections?has_content>
  <ul class="ip-rows">
    <#list elections as election>
    <li class="ip-row">
      <h2><a href="${url("verwaltung/wahlen/" + election.id + "/termin")}">${election.title}</a></h2>
      <p><#if election.day??>${longDate(election.day)}<#if election.runoff??><br>${msg("infoportal.moves.runoff", longDate(election.runoff))}</#if><#else>${msg("infoportal.moves.noDay")}</#if></p>
      <p class="ip-row__state"><@layout.badge election.state election.stateLabel/> <span class="ip-row__date">${msg((election.deadlines == 1)?then("infoportal.moves.deadlines.one", "infoportal.moves.deadlines.many"), election.deadlines)}</span><#if election.moving> <span>${msg("infoportal.moves.underway")} <#if election.newDay != election.day>${msg("infoportal.moves.underway.day", longDate(election.newDay))}<#else>${msg("infoportal.moves.underway.other")}</#if></span></#if></p>
    </li>
    </#list>
  </ul>
  <#else>
  <div class="ip-empty">
    <h2>${msg("infoportal.moves.empty.title")}</h2>
    <p>${msg("infoportal.moves.empty.text")}<#if page.desk && viewer.editor> <a href="${url("desk/election/neu")}">${msg("infoportal.moves.empty.link")}</a></#if></p>
  </div>
  </#if>
</@layout.html>
