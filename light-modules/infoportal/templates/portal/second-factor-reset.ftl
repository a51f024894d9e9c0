<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<@layout.html title=msg("infoportal.secondFactor.reset.title") section="accreditations" errors=error?has_content>
  <div class="ip-medium">
    <@layout.head title=msg("infoportal.secondFactor.reset.title") lead=msg("infoportal.secondFactor.reset.lead")/>
    <@layout.staffPages "verwaltung/zweiter-faktor"/>
    <#if error?has_content><@ui.summary {"errors": [{"id": "identifier", "message": error}]}/></#if>
    <#if account??>
    <section class="ip-panel" aria-labelledby="konto">
      <h2 id="konto">${name} (${userName})</h2>
      <#if app || passkeys gt 0>
      <dl class="ip-facts">
        <div><dt>${msg("infoportal.secondFactor.app.title")}</dt><dd>${msg(app?then("infoportal.secondFactor.reset.yes", "infoportal.secondFactor.reset.no"))}</dd></div>
        <div><dt>${msg("infoportal.secondFactor.passkeys.title")}</dt><dd>${passkeys?c}</dd></div>
        <div><dt>${msg("infoportal.secondFactor.codes.title")}</dt><dd>${codesLeft?c}</dd></div>
      </dl>
      <p>${msg("infoportal.secondFactor.reset.warning")}</p>
      <form method="post" action="${url("verwaltung/zweiter-faktor/" + account + "/entfernen")}">
        <div class="ip-actions"><@ui.submit msg("infoportal.secondFactor.reset.submit") "danger"/></div>
      </form>
      <#else>
      <p>${msg("infoportal.secondFactor.reset.none")}</p>
      </#if>
    </section>
    </#if>
    <form class="ip-form" method="post" action="${url("verwaltung/zweiter-faktor")}" novalidate>
      <div class="ip-fields">
        <@ui.field {"name": "identifier", "id": "identifier", "type": "text", "label": msg("infoportal.web.login.identifier.label"),
          "required": true, "maxLength": 254, "autocomplete": "off", "value": identifier, "error": error!""}/>
      </div>
      <div class="ip-actions"><@ui.submit msg("infoportal.secondFactor.reset.find") "secondary"/></div>
    </form>
  </div>
</@layout.html>
