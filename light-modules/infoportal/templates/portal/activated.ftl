<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<@layout.html title=msg("infoportal.activation.done.title") section="login">
  <div class="ip-narrow">
    <@layout.head title=msg("infoportal.activation.done.title") lead=msg("infoportal.activation.done.text")/>
    <p class="ip-actions"><a class="kern-btn kern-btn--primary" href="${url("anmelden")}"><span class="kern-label">${msg("infoportal.web.nav.login")}</span></a></p>
  </div>
</@layout.html>
