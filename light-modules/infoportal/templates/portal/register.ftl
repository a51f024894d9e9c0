<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#import "/infoportal/templates/portal/fragments/registration.ftl" as registrations>
<@layout.html title=msg("infoportal.web.register.title") section="register" errors=form.errors?has_content>
  <div class="ip-medium">
    <@layout.head title=msg("infoportal.web.register.title") lead=msg("infoportal.web.register.lead")/>
    <@ui.summary form/>
    <@registrations.registration form consent/>
    <p class="ip-aside">${msg("infoportal.web.register.hasAccount")} <a href="${url("anmelden")}">${msg("infoportal.web.nav.login")}</a></p>
  </div>
</@layout.html>
