<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<@layout.html title=msg("infoportal.privacy.title") section="account" errors=passwordError?has_content>
  <div class="ip-medium">
    <@layout.head title=msg("infoportal.privacy.title") lead=msg("infoportal.privacy.lead")/>
    <@layout.accountPages "konto/datenschutz"/>
    <#if passwordError?has_content><@ui.summary {"errors": [{"id": "f-password", "label": msg("infoportal.web.login.password.label"), "message": passwordError}]}/></#if>
    <#if deletionDue??>
    <section class="ip-panel ip-panel--rejected" aria-labelledby="vorgemerkt">
      <h2 id="vorgemerkt">${msg("infoportal.privacy.due.title", longDate(deletionDue))}</h2>
      <p>${msg("infoportal.privacy.due.text")}</p>
      <form method="post" action="${url("konto/datenschutz/loeschung/zuruecknahme")}">
        <div class="ip-actions"><@ui.submit msg("infoportal.privacy.withdraw")/></div>
      </form>
    </section>
    </#if>
    <#if asked??>
    <section class="ip-panel" aria-labelledby="neu">
      <h2 id="neu">${msg("infoportal.privacy.asked.title")}</h2>
      <p>${msg("infoportal.privacy.asked.text")}</p>
      <div class="ip-prose">${asked.html}</div>
      <form method="post" action="${url("konto/datenschutz/einwilligung")}">
        <input type="hidden" name="text" value="${asked.hash}">
        <div class="ip-actions"><@ui.submit msg("infoportal.privacy.agree")/></div>
      </form>
    </section>
    </#if>
    <#if member>
    <section aria-labelledby="einwilligungen">
      <h2 id="einwilligungen">${msg("infoportal.privacy.consents")}</h2>
      <ol class="ip-history">
        <#list consents as consent>
        <li>
          <p class="ip-history__what">${msg("infoportal.privacy.consent.version", consent.version)}</p>
          <p class="ip-history__who">${dateTime(consent.at)}<span aria-hidden="true"> · </span><span class="kern-sr-only">, </span>${consent.channel}</p>
          <#if consent.html??>
          <details>
            <summary>${msg("infoportal.privacy.consent.show")}</summary>
            <div class="ip-prose">${consent.html}</div>
            <p class="ip-hint">${msg("infoportal.privacy.consent.hash")} <code class="ip-hash">${consent.hash}</code></p>
          </details>
          </#if>
        </li>
        </#list>
      </ol>
    </section>
    </#if>
    <section aria-labelledby="auskunft">
      <h2 id="auskunft">${msg("infoportal.privacy.export.title")}</h2>
      <p>${msg("infoportal.privacy.export.text")}</p>
      <form method="post" action="${url("konto/datenschutz/auskunft")}">
        <div class="ip-actions"><@ui.submit msg("infoportal.privacy.export.submit") "secondary"/></div>
      </form>
    </section>
    <section aria-labelledby="loeschen">
      <h2 id="loeschen">${msg("infoportal.privacy.deletion.title")}</h2>
      <#if deletionDue??>
      <p>${msg("infoportal.privacy.deletion.wished")}</p>
      <#elseif mayLeave>
      <div class="ip-prose">
      <p>${msg("infoportal.privacy.deletion.what")}</p>
      <p>${msg((graceDays == 1)?then("infoportal.privacy.deletion.when.one", "infoportal.privacy.deletion.when"), graceDays)}</p>
      </div>
      <form class="ip-form" method="post" action="${url("konto/datenschutz/loeschung")}" novalidate>
        <div class="ip-fields">
          <@ui.field {"name": "password", "id": "f-password", "type": "password", "label": msg("infoportal.web.login.password.label"),
            "help": msg("infoportal.privacy.deletion.help"), "required": true, "autocomplete": "current-password", "error": passwordError!""}/>
        </div>
        <div class="ip-actions"><@ui.submit msg("infoportal.privacy.deletion.submit") "danger"/></div>
      </form>
      <#else>
      <p>${msg("infoportal.privacy.deletion.staff")}</p>
      </#if>
    </section>
  </div>
</@layout.html>
