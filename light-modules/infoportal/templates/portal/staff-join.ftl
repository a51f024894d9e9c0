<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<@layout.html title=msg("infoportal.web.staff.join." + phase + ".title") errors=(form.errors!)?has_content>
  <div class="ip-narrow">
    <@layout.head title=msg("infoportal.web.staff.join." + phase + ".title") lead=msg("infoportal.web.staff.join." + phase + ".text")/>
    <#if phase == "ask">
    <@ui.summary form/>
    <form class="ip-form" method="post" action="${url(page.path)}" novalidate>
      <input type="hidden" name="token" value="${token}">
      <dl class="ip-facts"><div><dt>${msg("infoportal.web.account.email")}</dt><dd>${email}</dd></div></dl>
      <@ui.sections form/>
      <div class="ip-actions"><@ui.submit msg("infoportal.web.setup.submit")/></div>
    </form>
    <#else>
    <p class="ip-actions"><a class="kern-btn kern-btn--primary" href="${url("anmelden")}"><span class="kern-label">${msg("infoportal.web.nav.login")}</span></a></p>
    </#if>
  </div>
</@layout.html>
