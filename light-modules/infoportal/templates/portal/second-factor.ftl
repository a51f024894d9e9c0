<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#import "/infoportal/templates/portal/fragments/passkey.ftl" as passkeyForms>
<#assign here = "konto/zweiter-faktor">
<#function errorOf field>
  <#list form.errors as error><#if error.field == field><#return error.message></#if></#list>
  <#return "">
</#function>
<#assign mayRemove = permitted && (!mandatory || count gt 1)>
<@layout.html title=msg("infoportal.secondFactor.title") section="account" errors=form.errors?has_content>
  <div class="ip-medium">
    <@layout.head title=msg("infoportal.secondFactor.title") lead=msg("infoportal.secondFactor.lead")/>
    <@layout.accountPages here/>
    <@ui.summary form/>
    <#if missing>
    <section class="ip-panel" aria-labelledby="noetig">
      <h2 id="noetig">${msg("infoportal.secondFactor.missing.title")}</h2>
      <p>${msg("infoportal.secondFactor.missing.text")}</p>
    </section>
    <#elseif mandatory>
    <p>${msg("infoportal.secondFactor.mandatory")}</p>
    </#if>

    <#if !permitted>
    <section class="ip-panel" aria-labelledby="freigabe">
      <h2 id="freigabe">${msg("infoportal.secondFactor.permit.title")}</h2>
      <p>${msg("infoportal.secondFactor.permit.text")}</p>
      <form class="ip-form" method="post" action="${url(here + "/freigabe")}" novalidate>
        <div class="ip-fields">
          <@ui.field {"name": "password", "id": "password", "type": "password", "label": msg("infoportal.secondFactor.permit.password"),
            "required": true, "autocomplete": "current-password", "error": errorOf("password")}/>
        </div>
        <div class="ip-actions"><@ui.submit msg("infoportal.secondFactor.permit.submit")/></div>
      </form>
    </section>
    </#if>

    <section aria-labelledby="app">
      <h2 id="app">${msg("infoportal.secondFactor.app.title")}</h2>
      <#if appSince??>
      <p>${msg("infoportal.secondFactor.app.since", dateTime(appSince))}</p>
      <#else>
      <p>${msg("infoportal.secondFactor.app.none")}</p>
      </#if>
      <#if permitted>
      <div class="ip-actions">
        <form method="post" action="${url(here + "/app")}"><@ui.submit msg(appSince???then("infoportal.secondFactor.app.change", "infoportal.secondFactor.app.start")) appSince???then("secondary", "primary")/></form>
        <#if appSince?? && mayRemove><form method="post" action="${url(here + "/app/entfernen")}"><@ui.submit msg("infoportal.secondFactor.app.remove") "danger"/></form></#if>
      </div>
      </#if>
    </section>

    <section aria-labelledby="passkeys">
      <h2 id="passkeys">${msg("infoportal.secondFactor.passkeys.title")}</h2>
      <#if passkeys?has_content>
      <ul class="ip-rows">
        <#list passkeys as passkey>
        <li class="ip-factor">
          <div>
            <h3>${passkey.name}</h3>
            <p>${msg("infoportal.secondFactor.passkey.added", dateTime(passkey.added))}<br>
            <#if passkey.used??>${msg("infoportal.secondFactor.passkey.used", dateTime(passkey.used))}<#else>${msg("infoportal.secondFactor.passkey.unused")}</#if></p>
          </div>
          <#if permitted>
          <details<#if errorOf("name-" + passkey.id)?has_content> open</#if>>
            <summary>${msg("infoportal.secondFactor.passkey.edit")}<span class="kern-sr-only">: ${passkey.name}</span></summary>
            <form class="ip-form" method="post" action="${url(here + "/passkeys/" + passkey.id + "/name")}" novalidate>
              <div class="ip-fields">
                <@ui.field {"name": "name", "id": "name-" + passkey.id, "type": "text", "label": msg("infoportal.secondFactor.passkey.name"),
                  "required": true, "maxLength": 60, "autocomplete": "off", "value": passkey.name, "error": errorOf("name-" + passkey.id)}/>
              </div>
              <div class="ip-actions"><@ui.submit msg("infoportal.secondFactor.passkey.rename") "secondary"/></div>
            </form>
            <#if mayRemove>
            <form method="post" action="${url(here + "/passkeys/" + passkey.id + "/entfernen")}">
              <div class="ip-actions"><@ui.submit msg("infoportal.secondFactor.passkey.remove") "danger"/></div>
            </form>
            </#if>
          </details>
          </#if>
        </li>
        </#list>
      </ul>
      <#else>
      <p>${msg("infoportal.secondFactor.passkeys.none")}</p>
      </#if>
      <#if !passkeysUsable>
      <p class="ip-hint">${msg("infoportal.secondFactor.passkeys.noHost")}</p>
      <#elseif passkeyOptions??>
      <@passkeyForms.ceremony "create" here + "/passkeys" passkeyOptions msg("infoportal.secondFactor.passkey.add")>
        <div class="ip-fields">
          <@ui.field {"name": "name", "id": "name", "type": "text", "label": msg("infoportal.secondFactor.passkey.name"),
            "help": msg("infoportal.secondFactor.passkey.name.help"), "required": true, "maxLength": 60, "autocomplete": "off", "error": errorOf("name")}/>
        </div>
      </@passkeyForms.ceremony>
      <p data-passkey-unsupported>${msg("infoportal.secondFactor.passkeys.noScript")}</p>
      </#if>
    </section>

    <#if count gt 0>
    <section aria-labelledby="codes">
      <h2 id="codes">${msg("infoportal.secondFactor.codes.title")}</h2>
      <p>${msg("infoportal.secondFactor.codes.left", codesLeft)}</p>
      <#if permitted>
      <form method="post" action="${url(here + "/codes")}">
        <div class="ip-actions"><@ui.submit msg("infoportal.secondFactor.codes.renew") "secondary"/></div>
      </form>
      <p class="ip-hint">${msg("infoportal.secondFactor.codes.renewHint")}</p>
      </#if>
    </section>
    </#if>
    <#if permitted && mandatory && count == 1>
    <p class="ip-hint">${msg("infoportal.secondFactor.last")}</p>
    </#if>
  </div>
</@layout.html>
