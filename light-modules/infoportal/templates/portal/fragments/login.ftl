<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#-- First step of the login: who. -->
<#macro identifier value="" returnTo="" errors=[]>
  <#local error = "">
  <#list errors as e><#local error = e.message></#list>
  <form class="ip-form" method="post" action="${url("anmelden")}" novalidate>
    <#if returnTo?has_content><input type="hidden" name="returnTo" value="${returnTo}"></#if>
    <div class="ip-fields">
      <@ui.field {"name": "identifier", "id": "identifier", "type": "text", "label": msg("infoportal.web.login.identifier.label"),
        "help": msg("infoportal.web.login.identifier.help"), "required": true, "maxLength": 254, "autocomplete": "username",
        "inputMode": "email", "value": value, "error": error}/>
    </div>
    <div class="ip-actions"><@ui.submit msg("infoportal.web.login.next")/></div>
  </form>
</#macro>

<#-- Second step: the password. The identifier is there to read and for password managers. -->
<#macro password identifier returnTo="" error="">
  <form class="ip-form" method="post" action="${url("anmelden/passwort")}" novalidate>
    <#if returnTo?has_content><input type="hidden" name="returnTo" value="${returnTo}"></#if>
    <div class="ip-fields">
      <div class="kern-form-input ip-field">
        <label class="kern-label" for="identifier">${msg("infoportal.web.login.identifier.label")}</label>
        <input class="kern-form-input__input" type="text" id="identifier" name="identifier" value="${identifier}" autocomplete="username" readonly>
        <p class="ip-field__after"><a href="${url("anmelden")}<#if returnTo?has_content>?returnTo=${returnTo?url("UTF-8")}</#if>">${msg("infoportal.web.login.change")}</a></p>
      </div>
      <@ui.field {"name": "password", "id": "password", "type": "password", "label": msg("infoportal.web.login.password.label"),
        "required": true, "autocomplete": "current-password", "error": error}/>
    </div>
    <div class="ip-actions"><@ui.submit msg("infoportal.web.login.submit")/></div>
  </form>
</#macro>
