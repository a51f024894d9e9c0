<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<@layout.html title=msg("infoportal.secondFactor.codes.title") section="account">
  <div class="ip-medium">
    <@layout.head title=msg("infoportal.secondFactor.codes.title") above=first?then(msg("infoportal.secondFactor.codes.done"), "") lead=msg("infoportal.secondFactor.codes.lead")/>
    <section class="ip-panel" aria-labelledby="liste">
      <h2 id="liste">${msg("infoportal.secondFactor.codes.for", page.siteName, userName)}</h2>
      <ol class="ip-codes">
        <#list codes as code><li><code>${code}</code></li></#list>
      </ol>
    </section>
    <p>${msg("infoportal.secondFactor.codes.once")}</p>
    <form method="post" action="${url("konto/zweiter-faktor/codes/datei")}">
      <input type="hidden" name="codes" value="${codes?join("\n")}">
      <div class="ip-actions">
        <@ui.submit msg("infoportal.secondFactor.codes.download") "secondary"/>
        <a class="kern-btn kern-btn--primary" href="${url("konto/zweiter-faktor")}"><span class="kern-label">${msg("infoportal.secondFactor.codes.kept")}</span></a>
      </div>
    </form>
  </div>
</@layout.html>
