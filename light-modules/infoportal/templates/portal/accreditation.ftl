<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#import "/infoportal/templates/portal/fragments/decision.ftl" as decide>
<#assign name = item.firstName + " " + item.lastName>
<#assign path = "verwaltung/akkreditierungen/" + layout.plain(item.id)>
<@layout.html title=name section="accreditations" wide=true errors=form.errors?has_content>
  <@layout.back url("verwaltung/akkreditierungen") msg("infoportal.web.accreditations.title")/>
  <@layout.head title=name/>
  <p class="ip-head__state"><@layout.badge item.state item.stateLabel/></p>
  <#if undo??><@decide.undo undo url(path + "/rueckgaengig") false/></#if>
  <@ui.summary form/>
  <div class="ip-columns">
    <div class="ip-columns__main">
      <#if decisions?has_content>
      <section class="ip-panel" aria-labelledby="entscheidung">
        <h2 id="entscheidung">${msg("infoportal.web.accreditation.decide")}</h2>
        <form class="ip-form" method="post" action="${url(path)}" novalidate>
          <input type="hidden" name="_revision" value="${revision}">
          <@decide.fields form presets/>
          <#if remarks?has_content>
          <details class="ip-remarks" id="f-remarks"<#if remarks?filter(remark -> remark.value?has_content)?has_content> open</#if>>
            <summary>${msg("infoportal.queue.remarks")}</summary>
            <p class="ip-hint">${msg("infoportal.queue.remarks.help")}</p>
            <div class="ip-fields">
              <#list remarks as remark>
              <div class="kern-form-input ip-field">
                <label class="kern-label" for="f-${remark.name}">${remark.label}</label>
                <input class="kern-form-input__input" type="text" id="f-${remark.name}" name="${remark.name}" value="${remark.value}" maxlength="500" autocomplete="off">
              </div>
              </#list>
            </div>
          </details>
          </#if>
          <@decide.buttons decisions/>
        </form>
      </section>
      <#else>
      <p>${msg("infoportal.web.accreditation.nothing")}</p>
      </#if>
    </div>
    <div class="ip-columns__side">
      <section aria-labelledby="angaben">
        <h2 id="angaben">${msg("infoportal.web.account.details")}</h2>
        <dl class="ip-facts ip-facts--stacked">
          <@fact msg("infoportal.web.account.name") name/>
          <@fact msg("infoportal.web.account.function") item.function!""/>
          <@fact msg("infoportal.web.account.unit") item.unit!""/>
          <@fact msg("infoportal.queue.since") dateTime(item.since)/>
          <#if (item.validUntil!)?has_content><@fact msg("infoportal.queue.validUntil.fact") longDate(item.validUntil)/></#if>
        </dl>
      </section>
      <section aria-labelledby="weitere">
        <h2 id="weitere">${msg("infoportal.queue.details.title")}</h2>
        <#if details??>
        <p class="ip-hint" role="status">${msg("infoportal.queue.details.shown")}</p>
        <dl class="ip-facts ip-facts--stacked">
          <@fact msg("infoportal.web.account.salutation") details.salutation!""/>
          <@fact msg("infoportal.web.account.email") details.email/>
          <@fact msg("infoportal.web.account.userName") details.userName!""/>
          <@fact msg("infoportal.queue.details.address") details.address!""/>
          <@fact msg("infoportal.queue.details.language") details.language!""/>
          <@fact msg("infoportal.web.account.requestedAt") dateTime(details.requestedAt)/>
          <#assign confirmed = msg("infoportal.web.accreditation.unconfirmed")>
          <#if (details.confirmedAt!)?has_content><#assign confirmed = dateTime(details.confirmedAt)></#if>
          <@fact msg("infoportal.web.accreditation.confirmedAt") confirmed/>
          <@fact msg("infoportal.queue.details.consent") msg("infoportal.queue.details.consent.text", details.consentVersion, dateTime(details.consentAt))/>
        </dl>
        <#else>
        <p class="ip-hint">${msg("infoportal.queue.details.help")}</p>
        <form method="post" action="${url(path + "/angaben")}">
          <div class="ip-actions"><@ui.submit msg("infoportal.queue.details.show") "secondary"/></div>
        </form>
        </#if>
      </section>
      <#if history?has_content>
      <section aria-labelledby="verlauf">
        <h2 id="verlauf">${msg("infoportal.web.accreditation.history")}</h2>
        <ol class="ip-history">
          <#list history as entry>
          <li>
            <p class="ip-history__what">${entry.to}</p>
            <p class="ip-history__who">${dateTime(entry.at)}<span aria-hidden="true"> · </span><span class="kern-sr-only">, </span>${entry.actor}</p>
            <#if (entry.reason!)?has_content><p class="ip-history__why">${entry.reason}</p></#if>
            <#list entry.remarks as remark><p class="ip-history__why">${remark.label}: ${remark.text}</p></#list>
          </li>
          </#list>
        </ol>
      </section>
      </#if>
    </div>
  </div>
</@layout.html>

<#macro fact term text>
  <#if text?has_content><div><dt>${term}</dt><dd>${text}</dd></div></#if>
</#macro>
