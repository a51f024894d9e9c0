<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<@layout.html title=msg("infoportal.newPassword." + phase + ".title") section="login" errors=form.errors?has_content>
  <div class="ip-narrow">
    <@layout.head title=msg("infoportal.newPassword." + phase + ".title") lead=msg("infoportal.newPassword." + phase + ".text")/>
    <#if phase == "ask">
    <@ui.summary form/>
    <form class="ip-form" method="post" action="${url("neues-passwort")}" novalidate>
      <input type="hidden" name="token" value="${token}">
      <@ui.sections form/>
      <div class="ip-actions"><@ui.submit msg("infoportal.password.submit")/></div>
    </form>
    <#elseif phase == "done">
    <p class="ip-actions"><a class="kern-btn kern-btn--primary" href="${url("anmelden")}"><span class="kern-label">${msg("infoportal.web.nav.login")}</span></a></p>
    <#else>
    <p class="ip-actions"><a class="kern-btn kern-btn--primary" href="${url("zugang-vergessen")}"><span class="kern-label">${msg("infoportal.recovery.again")}</span></a></p>
    </#if>
  </div>
</@layout.html>
