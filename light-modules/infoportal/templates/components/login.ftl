<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/components/component.ftl" as component>
<#import "/infoportal/templates/portal/fragments/login.ftl" as logins>
<#assign viewer = ipfn.viewer()>
<@component.frame component.text("heading")>
  <@component.note msg("infoportal.component.login.note")/>
  <#if viewer.guest || cmsfn.editMode>
  <@logins.identifier "" component.text("target")/>
  <p class="ip-aside">${msg("infoportal.web.login.noAccount")} <a href="${url("registrieren")}">${msg("infoportal.web.nav.register")}</a></p>
  <#else>
  <p>${msg("infoportal.component.login.done", viewer.name)} <a href="${url("konto")}">${msg("infoportal.component.login.account")}</a></p>
  </#if>
</@component.frame>
