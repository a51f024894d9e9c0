<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<@layout.html title=msg("infoportal.candidates.title") section="accreditations" wide=true>
  <div class="ip-headrow">
    <@layout.head title=msg("infoportal.candidates.title") lead=msg("infoportal.candidates.lead")/>
    <a class="kern-btn kern-btn--primary" href="${url("verwaltung/bekannte/import")}"><span class="kern-label">${msg("infoportal.candidates.import")}</span></a>
  </div>
  <@layout.staffPages "verwaltung/bekannte"/>
  <#if all gt 0>
  <section class="ip-panel ip-block" aria-labelledby="einladen">
    <h2 id="einladen">${msg("infoportal.candidates.invite.title")}</h2>
    <#if invitations.running>
    <div role="status">
      <label for="einladungen">${msg("infoportal.candidates.invite.running", invitations.invited, invitations.uninvited)}</label>
      <progress class="ip-progress" id="einladungen" max="${(invitations.invited + invitations.uninvited)?c}" value="${invitations.invited?c}"></progress>
    </div>
    <#else>
    <p>${msg("infoportal.candidates.invite.counts", invitations.invited, invitations.uninvited)}</p>
    <#if (invitations.invited + invitations.uninvited) gt 0>
    <form method="post" action="${url("verwaltung/bekannte/einladen")}">
      <div class="kern-form-check">
        <input class="kern-form-check__checkbox" type="checkbox" id="again" name="again" value="true" aria-describedby="again-help">
        <label class="kern-label" for="again">${msg("infoportal.candidates.invite.again")}</label>
      </div>
      <div class="ip-hint" id="again-help">${msg("infoportal.candidates.invite.help")}</div>
      <div class="ip-actions"><@ui.submit msg("infoportal.candidates.invite.all") "secondary"/></div>
    </form>
    </#if>
    </#if>
  </section>
  <form class="ip-search" method="post" action="${url("verwaltung/bekannte/suche")}" role="search">
    <label class="kern-label" for="suche">${msg("infoportal.candidates.search.label")}</label>
    <div class="ip-search__row">
      <input class="kern-form-input__input" type="search" id="suche" name="q" value="${query!}" maxlength="100" autocomplete="off">
      <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">${msg("infoportal.candidates.search.submit")}</span></button>
    </div>
  </form>
  <#if filters?has_content><@layout.filters filters msg("infoportal.candidates.filters")/></#if>
  <p class="ip-result" role="status">${msg((total == 1)?then("infoportal.candidates.total.one", "infoportal.candidates.total.many"), total)}<#if query?? && total gt items?size> ${msg("infoportal.candidates.search.more", items?size)}</#if></p>
  </#if>
  <#if items?has_content>
  <table class="ip-table" role="table" aria-label="${msg("infoportal.candidates.title")}">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${msg("infoportal.candidates.column.name")}</th>
        <th role="columnheader" scope="col">${msg("infoportal.candidates.column.email")}</th>
        <th role="columnheader" scope="col">${msg("infoportal.candidates.column.circles")}</th>
        <th role="columnheader" scope="col">${msg("infoportal.candidates.column.standing")}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      <#list items as item>
      <tr role="row">
        <th role="rowheader" scope="row"><a href="${url("verwaltung/bekannte/person/" + layout.plain(item.id))}">${item.lastName}, ${item.firstName}</a></th>
        <td role="cell" data-label="${msg("infoportal.candidates.column.email")}">${item.email}</td>
        <td role="cell" data-label="${msg("infoportal.candidates.column.circles")}">${item.circles}<#if item.circles?has_content && item.unit?has_content>; </#if>${item.unit}</td>
        <td role="cell" data-label="${msg("infoportal.candidates.column.standing")}"><@standing item/></td>
      </tr>
      </#list>
    </tbody>
  </table>
  <@layout.pages previous!"" next!""/>
  <#else>
  <div class="ip-empty">
    <h2>${msg((all gt 0)?then("infoportal.candidates.empty.found.title", "infoportal.candidates.empty.title"))}</h2>
    <p>${msg((all gt 0)?then("infoportal.candidates.empty.found.text", "infoportal.candidates.empty.text"))}</p>
  </div>
  </#if>
  <#if all gt 0>
  <p class="ip-aside"><#if query??><a href="${url("verwaltung/bekannte")}">${msg("infoportal.candidates.search.all")}</a><#else><a href="${url("verwaltung/bekannte/entfernen")}">${msg("infoportal.candidates.remove.all")}</a></#if></p>
  </#if>
</@layout.html>

<#macro standing item>
  <@layout.badge {"waiting": "pending", "name-differs": "sent-back", "accredited": "accredited", "decided": "rejected"}[item.standing]!item.standing item.standingLabel/>
  <#if item.standing == "absent" && (item.invitedAt!)?has_content> <span class="ip-row__date">${msg("infoportal.candidates.invited", shortDate(item.invitedAt))}</span></#if>
</#macro>
