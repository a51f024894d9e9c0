<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<@layout.html title=msg("infoportal.web.confirm." + phase + ".title")>
  <div class="ip-narrow">
    <@layout.head title=msg("infoportal.web.confirm." + phase + ".title") lead=msg("infoportal.web.confirm." + phase + ".text")/>
    <#if phase == "ask">
    <form method="post" action="${url("bestaetigen")}">
      <input type="hidden" name="token" value="${token}">
      <div class="ip-actions"><@ui.submit msg("infoportal.web.confirm.submit")/></div>
    </form>
    <#elseif viewer.guest>
    <p class="ip-actions"><a class="kern-btn kern-btn--primary" href="${url("anmelden")}"><span class="kern-label">${msg("infoportal.web.nav.login")}</span></a></p>
    <#else>
    <p class="ip-actions"><a class="kern-btn kern-btn--primary" href="${url("konto")}"><span class="kern-label">${msg("infoportal.web.home.toAccount")}</span></a></p>
    </#if>
  </div>
</@layout.html>
