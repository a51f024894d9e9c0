<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#assign name = item.firstName + " " + item.lastName>
<@layout.html title=name section="accreditations" wide=true errors=form.errors?has_content>
  <@layout.back url("verwaltung/akkreditierungen") msg("infoportal.web.accreditations.title")/>
  <@layout.head title=name/>
  <p class="ip-head__state"><@layout.badge item.state item.stateLabel/></p>
  <@ui.summary form/>
  <div class="ip-columns">
    <div class="ip-columns__main">
      <#if decisions?has_content>
      <section class="ip-panel" aria-labelledby="entscheidung">
        <h2 id="entscheidung">${msg("infoportal.web.accreditation.decide")}</h2>
        <form class="ip-form" method="post" action="${url("verwaltung/akkreditierungen/" + layout.plain(item.id))}" novalidate>
          <@ui.sections form/>
          <p class="ip-hint">${msg("infoportal.web.accreditation.mail")}</p>
          <div class="ip-actions">
            <#list decisions as decision>
            <@ui.submit msg("infoportal.web.accreditation.decision." + decision) {"accredit": "primary", "reject": "danger", "revoke": "danger"}[decision]!"secondary" "decision" decision/>
            </#list>
          </div>
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
          <@fact msg("infoportal.web.account.salutation") salutation(item.salutation!"")/>
          <@fact msg("infoportal.web.account.email") item.email/>
          <@fact msg("infoportal.web.account.function") item.function!""/>
          <@fact msg("infoportal.web.account.unit") item.unit!""/>
          <@fact msg("infoportal.web.account.userName") item.userName!""/>
          <#if (item.requestedAt!)?has_content><@fact msg("infoportal.web.account.requestedAt") dateTime(item.requestedAt)/></#if>
          <#assign confirmed = msg("infoportal.web.accreditation.unconfirmed")>
          <#if (item.confirmedAt!)?has_content><#assign confirmed = dateTime(item.confirmedAt)></#if>
          <@fact msg("infoportal.web.accreditation.confirmedAt") confirmed/>
        </dl>
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

<#-- The model may bring the stored name or the label. -->
<#function salutation value>
  <#if ["frau", "herr", "divers", "keine"]?seq_contains(value)><#return msg("infoportal.salutation." + value)></#if>
  <#return value>
</#function>
