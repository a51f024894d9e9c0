<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#import "/infoportal/templates/portal/fragments/login.ftl" as logins>
<#import "/infoportal/templates/portal/fragments/passkey.ftl" as passkeys>
<@layout.html title=msg("infoportal.web.login.title") section="login" errors=(form.errors?has_content || passkeyError?has_content)>
  <div class="ip-narrow">
    <@layout.head title=msg("infoportal.web.login.title")/>
    <@ui.summary form/>
    <#if passkeyError?has_content><@ui.summary {"errors": [{"id": "", "message": passkeyError}]}/></#if>
    <@logins.identifier identifier!"" returnTo!"" form.errors/>
    <#if passkeyOptions??>
    <@passkeys.ceremony "get" "anmelden/passkey" passkeyOptions msg("infoportal.secondFactor.signIn") "secondary" returnTo!""/>
    </#if>
    <p class="ip-aside"><a href="${url("zugang-vergessen")}">${msg("infoportal.recovery.link")}</a></p>
    <p class="ip-aside">${msg("infoportal.web.login.noAccount")} <a href="${url("registrieren")}">${msg("infoportal.web.nav.register")}</a></p>
  </div>
</@layout.html>
