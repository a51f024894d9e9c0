<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<@layout.html title=title>
  <div class="ip-narrow">
    <@layout.head title=title above=msg("infoportal.web.error.above", status?c) lead=detail!""/>
    <#if viewer.guest && status == 404>
    <div class="ip-note">
      <p>${msg("infoportal.web.error.loginHint")}</p>
      <p><a class="kern-btn kern-btn--secondary" href="${url("anmelden")}?returnTo=${page.path?url("UTF-8")}"><span class="kern-label">${msg("infoportal.web.nav.login")}</span></a></p>
    </div>
    </#if>
    <p><a href="${url("")}">${msg("infoportal.web.error.home")}</a></p>
    <#if traceId?has_content><p class="ip-hint">${msg("infoportal.web.error.trace")} <code>${traceId}</code></p></#if>
  </div>
</@layout.html>
