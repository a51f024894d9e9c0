<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#-- The registration form; the text agreed to stands right above its checkbox. -->
<#macro registration form consent>
  <form class="ip-form" method="post" action="${url("registrieren")}" novalidate>
    <#list form.sections as section>
    <div class="ip-fields">
      <#list section.fields as f>
        <#if f.name == "consent">
        <div class="ip-consent ip-prose" role="group" aria-label="${msg("infoportal.web.register.consent")}">
          ${consent.text}
          <p class="ip-consent__version">${msg("infoportal.web.register.consentVersion", consent.version?string)}</p>
        </div>
        </#if>
        <@ui.field f/>
      </#list>
    </div>
    </#list>
    <div class="ip-actions"><@ui.submit msg("infoportal.web.register.submit")/></div>
  </form>
</#macro>
