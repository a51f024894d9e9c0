<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#-- A form that a passkey answers. kind: create or get; options: what the browser needs, as JSON; nested: more fields.
     passkeys.js shows it where the browser can; without script it stays away. -->
<#macro ceremony kind action options label style="primary" returnTo="">
  <form class="ip-form" method="post" action="${url(action)}" data-passkey="${kind}" data-options="${options}" hidden>
    <input type="hidden" name="credential" value="">
    <#if returnTo?has_content><input type="hidden" name="returnTo" value="${returnTo}"></#if>
    <#nested>
    <p class="ip-field__error" role="alert" data-passkey-problem hidden data-failed="${msg("infoportal.secondFactor.passkey.failed")}" data-known="${msg("infoportal.secondFactor.passkey.known")}"></p>
    <div class="ip-actions"><@ui.submit label style/></div>
  </form>
  <script src="${asset("passkeys.js")}" defer></script>
</#macro>
