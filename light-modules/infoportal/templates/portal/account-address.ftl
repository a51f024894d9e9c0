<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<@layout.html title=msg("infoportal.address." + phase + ".title")>
  <div class="ip-narrow">
    <@layout.head title=msg("infoportal.address." + phase + ".title") lead=msg("infoportal.address." + phase + ".text")/>
    <#if phase == "ask">
    <form method="post" action="${url("adresse-bestaetigen")}">
      <input type="hidden" name="token" value="${token}">
      <div class="ip-actions"><@ui.submit msg("infoportal.address.confirm")/></div>
    </form>
    <#else>
    <p class="ip-actions"><a class="kern-btn kern-btn--primary" href="${url("konto/daten")}"><span class="kern-label">${msg("infoportal.account.page.data")}</span></a></p>
    </#if>
  </div>
</@layout.html>
