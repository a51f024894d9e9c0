<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<@layout.html title=msg("infoportal.web.account.title") section="account" errors=(form.errors)!?has_content>
  <div class="ip-medium">
    <@layout.head title=msg("infoportal.web.account.title")/>
    <@layout.accountPages "konto"/>
    <#if member??>
    <section class="ip-panel ip-panel--${member.state}" aria-labelledby="stand">
      <h2 id="stand">${msg("infoportal.web.account.state")}: ${msg("infoportal.state." + member.state)}</h2>
      <p>${msg("infoportal.web.home.state." + member.state)}</p>
      <#if member.state == "pending">
      <p>${msg("infoportal.queue.pending.checked")}<#if (member.usual!)?has_content> ${member.usual}</#if></p>
      </#if>
      <#if (member.reason!)?has_content>
      <p>${msg("infoportal.account.reason")}</p>
      <blockquote class="ip-reason"><p>${member.reason}</p></blockquote>
      </#if>
      <#if member.state == "registered">
      <form method="post" action="${url("konto/bestaetigung")}">
        <div class="ip-actions"><@ui.submit msg("infoportal.web.account.resend") "secondary"/></div>
      </form>
      </#if>
    </section>
    <#if form??>
    <section aria-labelledby="ergaenzen">
      <h2 id="ergaenzen">${msg("infoportal.account.correct")}</h2>
      <@ui.summary form/>
      <form class="ip-form" method="post" action="${url("konto/antrag")}" novalidate>
        <@ui.sections form/>
        <div class="ip-actions"><@ui.submit msg("infoportal.account.resubmit")/></div>
      </form>
    </section>
    </#if>
    <section aria-labelledby="angaben">
      <h2 id="angaben">${msg("infoportal.web.account.details")}</h2>
      <dl class="ip-facts">
        <@fact msg("infoportal.web.account.name") member.firstName + " " + member.lastName/>
        <@fact msg("infoportal.web.account.email") member.email/>
        <@fact msg("infoportal.web.account.userName") member.userName!""/>
        <@fact msg("infoportal.web.account.function") member.function!""/>
        <@fact msg("infoportal.web.account.unit") member.unit!""/>
        <#if (member.requestedAt!)?has_content><@fact msg("infoportal.web.account.requestedAt") longDate(member.requestedAt)/></#if>
        <#if (member.circles!)?has_content><@fact msg("infoportal.web.account.circles") member.circles?join(", ")/></#if>
        <#if (member.validUntil!)?has_content><@fact msg("infoportal.queue.validUntil.fact") longDate(member.validUntil)/></#if>
      </dl>
    </section>
    <#else>
    <p class="ip-lead">${msg("infoportal.web.account.noMember", viewer.name)}</p>
    </#if>
    <form method="post" action="${url("abmelden")}">
      <div class="ip-actions"><@ui.submit msg("infoportal.web.nav.logout") "secondary"/></div>
    </form>
  </div>
</@layout.html>

<#macro fact term text>
  <#if text?has_content><div><dt>${term}</dt><dd>${text}</dd></div></#if>
</#macro>
