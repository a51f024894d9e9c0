<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/components/component.ftl" as component>
<#import "/infoportal/templates/portal/fragments/registration.ftl" as registrations>
<#assign viewer = ipfn.viewer()>
<@component.frame component.text("heading")>
  <@component.note msg("infoportal.component.registration.note")/>
  <#if viewer.guest || cmsfn.editMode>
  <#assign model = ipfn.registrationForm()>
  <@registrations.registration model.form model.consent/>
  <p class="ip-aside">${msg("infoportal.web.register.hasAccount")} <a href="${url("anmelden")}">${msg("infoportal.web.nav.login")}</a></p>
  <#else>
  <p>${msg("infoportal.component.registration.done", viewer.name)} <a href="${url("konto")}">${msg("infoportal.component.login.account")}</a></p>
  </#if>
</@component.frame>
