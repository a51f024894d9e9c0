<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<@layout.html title=msg("infoportal.candidates.remove.all") section="accreditations">
  <div class="ip-narrow">
    <@layout.back url("verwaltung/bekannte") msg("infoportal.candidates.title")/>
    <@layout.head title=msg("infoportal.candidates.remove.all") lead=msg("infoportal.candidates.remove.all.text", count)/>
    <form method="post" action="${url("verwaltung/bekannte/entfernen")}">
      <div class="ip-actions"><@ui.submit msg("infoportal.candidates.remove.all.submit") "danger"/></div>
    </form>
  </div>
</@layout.html>
