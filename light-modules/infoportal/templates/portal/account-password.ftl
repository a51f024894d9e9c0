<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<@layout.html title=msg("infoportal.password.title") section="account" errors=form.errors?has_content>
  <div class="ip-medium">
    <@layout.head title=msg("infoportal.password.title") lead=msg("infoportal.password.lead")/>
    <@layout.accountPages "konto/passwort"/>
    <@ui.summary form/>
    <form class="ip-form" method="post" action="${url("konto/passwort")}" novalidate>
      <#-- for password managers -->
      <input type="text" name="_userName" value="${userName}" autocomplete="username" hidden>
      <@ui.sections form/>
      <div class="ip-actions"><@ui.submit msg("infoportal.password.submit")/></div>
    </form>
    <p class="ip-aside"><a href="${url("zugang-vergessen")}">${msg("infoportal.password.forgotten")}</a></p>
  </div>
</@layout.html>
