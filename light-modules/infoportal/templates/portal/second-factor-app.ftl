<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<@layout.html title=msg("infoportal.secondFactor.app.setup.title") section="account" errors=error?has_content>
  <div class="ip-medium">
    <@layout.back url("konto/zweiter-faktor") msg("infoportal.secondFactor.title")/>
    <@layout.head title=msg("infoportal.secondFactor.app.setup.title") lead=msg("infoportal.secondFactor.app.setup.lead")/>
    <#if error?has_content><@ui.summary {"errors": [{"id": "code", "message": error}]}/></#if>
    <ol class="ip-steps">
      <li>
        <h2>${msg("infoportal.secondFactor.app.setup.scan")}</h2>
        <p>${msg("infoportal.secondFactor.app.setup.scanText")}</p>
        <svg class="ip-qr" viewBox="0 0 ${qrSize?c} ${qrSize?c}" role="img" aria-label="${msg("infoportal.secondFactor.app.setup.qr")}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path d="${qrPath}" fill="#000"/></svg>
        <p>${msg("infoportal.secondFactor.app.setup.type")}</p>
        <p class="ip-secret"><code>${secret}</code></p>
      </li>
      <li>
        <h2>${msg("infoportal.secondFactor.app.setup.confirm")}</h2>
        <form class="ip-form" method="post" action="${url("konto/zweiter-faktor/app/bestaetigen")}" novalidate>
          <div class="ip-fields">
            <@ui.field {"name": "code", "id": "code", "type": "text", "label": msg("infoportal.secondFactor.step.app.label"),
              "help": msg("infoportal.secondFactor.step.app.help"), "required": true, "maxLength": 12, "autocomplete": "one-time-code", "inputMode": "numeric", "error": error!""}/>
          </div>
          <div class="ip-actions"><@ui.submit msg("infoportal.secondFactor.app.setup.submit")/></div>
        </form>
      </li>
    </ol>
  </div>
</@layout.html>
