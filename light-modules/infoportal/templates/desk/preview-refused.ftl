<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<@layout.html title=msg("infoportal.preview.refused.title")>
  <div class="ip-narrow">
    <@layout.head title=msg("infoportal.preview.refused.title") above=msg("infoportal.web.error.above", "404")/>
    <div class="ip-panel">
      <p>${msg("infoportal.preview.refused.text")}</p>
    </div>
  </div>
</@layout.html>
