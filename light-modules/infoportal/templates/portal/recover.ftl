<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<@layout.html title=msg("infoportal.recovery." + phase + ".title") section="login" errors=form.errors?has_content>
  <div class="ip-narrow">
    <@layout.head title=msg("infoportal.recovery." + phase + ".title") lead=msg("infoportal.recovery." + phase + ".text")/>
    <#if phase == "ask">
    <@ui.summary form/>
    <form class="ip-form" method="post" action="${url("zugang-vergessen")}" novalidate>
      <@ui.sections form/>
      <div class="ip-actions"><@ui.submit msg("infoportal.recovery.submit")/></div>
    </form>
    <#else>
    <p>${msg("infoportal.recovery.sent.nothing")}</p>
    <p class="ip-actions"><a class="kern-btn kern-btn--secondary" href="${url("anmelden")}"><span class="kern-label">${msg("infoportal.web.nav.login")}</span></a></p>
    </#if>
  </div>
</@layout.html>
