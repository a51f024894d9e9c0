<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<@layout.html title=msg("infoportal.activation.title") section="login" errors=form.errors?has_content>
  <div class="ip-narrow">
    <@layout.head title=msg("infoportal.activation.title") lead=msg("infoportal.activation.lead")/>
    <@ui.summary form/>
    <form class="ip-form" method="post" action="${url("aktivieren")}" novalidate>
      <@ui.sections form/>
      <div class="ip-actions"><@ui.submit msg("infoportal.activation.submit")/></div>
    </form>
  </div>
</@layout.html>
