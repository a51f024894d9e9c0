<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#import "/infoportal/templates/portal/fragments/login.ftl" as logins>
<@layout.html title=msg("infoportal.web.login.title") section="login" errors=error?has_content>
  <div class="ip-narrow">
    <@layout.head title=msg("infoportal.web.login.title")/>
    <#if error?has_content><@ui.summary {"errors": [{"id": "password", "message": error}]}/></#if>
    <@logins.password identifier returnTo!"" error!""/>
    <p class="ip-aside"><a href="${url("zugang-vergessen")}">${msg("infoportal.recovery.link")}</a></p>
  </div>
</@layout.html>
