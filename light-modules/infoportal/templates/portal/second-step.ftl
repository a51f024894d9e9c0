<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#import "/infoportal/templates/portal/fragments/passkey.ftl" as passkeys>
<#assign showCode = app || recovery>
<#assign there = "anmelden/bestaetigen">
<#assign back = "">
<#if returnTo?has_content><#assign back = "returnTo=" + returnTo?url("UTF-8")></#if>
<@layout.html title=msg("infoportal.secondFactor.step.title") section="login" errors=error?has_content>
  <div class="ip-narrow">
    <@layout.head title=msg("infoportal.secondFactor.step.title") lead=msg(recovery?then("infoportal.secondFactor.step.recovery.lead", app?then("infoportal.secondFactor.step.app.lead", "infoportal.secondFactor.step.passkey.lead")))/>
    <#if error?has_content><@ui.summary {"errors": [{"id": showCode?then("code", ""), "message": error}]}/></#if>
    <#if showCode>
    <form class="ip-form" method="post" action="${url(there)}" novalidate>
      <#if returnTo?has_content><input type="hidden" name="returnTo" value="${returnTo}"></#if>
      <#if recovery><input type="hidden" name="mit" value="wiederherstellungscode"></#if>
      <div class="ip-fields">
        <#if recovery>
        <@ui.field {"name": "code", "id": "code", "type": "text", "label": msg("infoportal.secondFactor.step.recovery.label"),
          "help": msg("infoportal.secondFactor.step.recovery.help"), "required": true, "maxLength": 40, "autocomplete": "off", "error": error!""}/>
        <#else>
        <@ui.field {"name": "code", "id": "code", "type": "text", "label": msg("infoportal.secondFactor.step.app.label"),
          "help": msg("infoportal.secondFactor.step.app.help"), "required": true, "maxLength": 12, "autocomplete": "one-time-code", "inputMode": "numeric", "error": error!""}/>
        </#if>
      </div>
      <div class="ip-actions"><@ui.submit msg("infoportal.secondFactor.step.submit")/></div>
    </form>
    </#if>
    <#if passkeyOptions??>
    <@passkeys.ceremony "get" there passkeyOptions msg("infoportal.secondFactor.step.passkey") showCode?then("secondary", "primary") returnTo/>
    <#if !showCode>
    <p data-passkey-unsupported>${msg("infoportal.secondFactor.passkey.noScript")}</p>
    </#if>
    </#if>
    <p class="ip-aside">
      <#if recovery && (app || passkeyOptions??)>
      <a href="${url(there)}<#if back?has_content>?${back}</#if>">${msg("infoportal.secondFactor.step.toApp")}</a>
      <#elseif !recovery>
      <a href="${url(there)}?mit=wiederherstellungscode<#if back?has_content>&amp;${back}</#if>">${msg("infoportal.secondFactor.step.toRecovery")}</a>
      <#else>
      ${msg("infoportal.secondFactor.step.nothing")}
      </#if>
    </p>
  </div>
</@layout.html>
