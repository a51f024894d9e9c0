<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#assign asks = phase == "ask">
<@layout.html title=msg("infoportal.invitation." + phase + ".title") errors=asks && form.errors?has_content>
  <div class="${asks?then("ip-medium", "ip-narrow")}">
    <@layout.head title=msg("infoportal.invitation." + phase + ".title") lead=msg("infoportal.invitation." + phase + ".text")/>
    <#if asks>
    <@ui.summary form/>
    <form class="ip-form" method="post" action="${url("einladung")}" novalidate>
      <input type="hidden" name="_token" value="${token}">
      <#list form.sections as section>
      <div class="ip-fields">
        <#list section.fields as f>
          <#if f.name == "email">
          <div class="ip-field">
            <p class="kern-label">${f.label}</p>
            <p>${email}</p>
          </div>
          <#else>
          <#if f.name == "consent">
          <div class="ip-consent ip-prose" role="group" aria-label="${msg("infoportal.web.register.consent")}">
            ${consent.text}
            <p class="ip-consent__version">${msg("infoportal.web.register.consentVersion", consent.version?string)}</p>
          </div>
          </#if>
          <@ui.field f/>
          </#if>
        </#list>
      </div>
      </#list>
      <div class="ip-actions"><@ui.submit msg("infoportal.invitation.submit")/></div>
    </form>
    <#elseif phase == "invalid">
    <p class="ip-actions"><a class="kern-btn kern-btn--primary" href="${url("registrieren")}"><span class="kern-label">${msg("infoportal.web.nav.register")}</span></a></p>
    <#else>
    <p class="ip-actions"><a class="kern-btn kern-btn--primary" href="${url("anmelden")}"><span class="kern-label">${msg("infoportal.web.nav.login")}</span></a></p>
    </#if>
  </div>
</@layout.html>
