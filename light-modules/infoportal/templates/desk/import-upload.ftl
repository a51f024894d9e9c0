<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#assign wrong = error?has_content>
<@layout.html title=msg("infoportal.transfer.title") section="desk" errors=wrong>
  <div class="ip-medium">
    <@layout.back type.url type.label/>
    <@layout.head title=msg("infoportal.transfer.title") above=type.label lead=msg("infoportal.transfer.lead")/>
    <#if wrong>
    <div class="ip-errors" role="alert" tabindex="-1" data-error-summary>
      <h2>${msg("infoportal.web.form.error.one")}</h2>
      <ul><li><a href="#f-file">${error}</a></li></ul>
    </div>
    </#if>
    <form class="ip-form" method="post" action="${type.importUrl}" enctype="multipart/form-data" novalidate>
      <div class="ip-fields">
        <div class="kern-form-input ip-field<#if wrong> ip-field--error</#if>">
          <label class="kern-label" for="f-file">${msg("infoportal.transfer.file.label")}</label>
          <div class="ip-hint" id="f-file-help">${msg(table?then("infoportal.transfer.file.help.table", "infoportal.transfer.file.help"))}</div>
          <#if wrong><p class="ip-field__error" id="f-file-error"><span class="kern-sr-only">${msg("infoportal.web.form.titlePrefix")} </span>${error}</p></#if>
          <input class="kern-form-input__input" type="file" id="f-file" name="file" accept=".yaml,.zip<#if table>,.csv,.txt</#if>"<#if wrong> aria-invalid="true"</#if> aria-describedby="f-file-help<#if wrong> f-file-error</#if>">
        </div>
        <div class="kern-form-input ip-field">
          <label class="kern-label" for="f-text">${msg("infoportal.transfer.text.label")}</label>
          <div class="ip-hint" id="f-text-help">${msg("infoportal.transfer.text.help")}</div>
          <textarea class="kern-form-input__input" id="f-text" name="text" rows="8" spellcheck="false" aria-describedby="f-text-help">
${text}</textarea>
        </div>
      </div>
      <p class="ip-hint">${msg("infoportal.transfer.nothingYet")}</p>
      <div class="ip-actions"><@ui.submit msg("infoportal.transfer.check")/></div>
    </form>
    <#if table>
    <section class="ip-block" aria-labelledby="tabelle">
      <h2 id="tabelle">${msg("infoportal.transfer.table.title")}</h2>
      <p>${msg("infoportal.transfer.table.text")}</p>
      <ul><#list headings as heading><li>${heading}</li></#list></ul>
      <pre class="ip-sample" tabindex="0" aria-labelledby="tabelle">${msg("infoportal.transfer.table.sample")}</pre>
    </section>
    </#if>
    <section class="ip-block" aria-labelledby="export">
      <h2 id="export">${msg("infoportal.transfer.export.title")}</h2>
      <p>${msg("infoportal.transfer.export.text")}</p>
      <p><a href="${type.url}/export" download>${msg("infoportal.transfer.export.all")}</a></p>
    </section>
  </div>
</@layout.html>
