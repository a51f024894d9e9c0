<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<@layout.html title=msg("infoportal.letters.new") section="accreditations" errors=form.errors?has_content>
  <div class="ip-medium">
    <@layout.back url("verwaltung/briefe") msg("infoportal.letters.title")/>
    <@layout.head title=msg("infoportal.letters.new") lead=msg("infoportal.letters.new.lead")/>
    <@ui.summary form/>
    <form class="ip-form" method="post" action="${url("verwaltung/briefe/neu")}" novalidate>
      <@ui.sections form/>
      <div class="ip-actions"><@ui.submit msg("infoportal.letters.new.submit")/></div>
    </form>
  </div>
</@layout.html>
