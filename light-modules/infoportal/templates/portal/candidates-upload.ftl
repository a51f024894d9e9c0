<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#assign wrong = error?has_content>
<@layout.html title=msg("infoportal.candidates.import") section="accreditations" errors=wrong>
  <div class="ip-medium">
    <@layout.back url("verwaltung/bekannte") msg("infoportal.candidates.title")/>
    <@layout.head title=msg("infoportal.candidates.import") lead=msg("infoportal.candidates.import.lead")/>
    <#if wrong>
    <div class="ip-errors" role="alert" tabindex="-1" data-error-summary>
      <h2>${msg("infoportal.web.form.error.one")}</h2>
      <ul><li><a href="#f-file">${error}</a></li></ul>
    </div>
    </#if>
    <section aria-labelledby="aufbau">
      <h2 id="aufbau">${msg("infoportal.candidates.format.title")}</h2>
      <p>${msg("infoportal.candidates.format.text")}</p>
      <pre class="ip-sample" tabindex="0" aria-labelledby="aufbau">${msg("infoportal.candidates.format.header")}
Mara;Muster;mara.muster@example.org;${msg("infoportal.candidates.format.circles")};;31.12.2027</pre>
    </section>
    <form class="ip-form" method="post" action="${url("verwaltung/bekannte/import")}" enctype="multipart/form-data" novalidate>
      <div class="ip-fields">
        <div class="kern-form-input ip-field<#if wrong> ip-field--error</#if>">
          <label class="kern-label" for="f-file">${msg("infoportal.candidates.file.label")}</label>
          <div class="ip-hint" id="f-file-help">${msg("infoportal.candidates.file.help")}</div>
          <#if wrong><p class="ip-field__error" id="f-file-error"><span class="kern-sr-only">${msg("infoportal.web.form.titlePrefix")} </span>${error}</p></#if>
          <input class="kern-form-input__input" type="file" id="f-file" name="file" accept=".csv,.txt,text/csv,text/plain"<#if wrong> aria-invalid="true"</#if> aria-describedby="f-file-help<#if wrong> f-file-error</#if>">
        </div>
        <div class="kern-form-input ip-field">
          <label class="kern-label" for="f-text">${msg("infoportal.candidates.text.label")}</label>
          <div class="ip-hint" id="f-text-help">${msg("infoportal.candidates.text.help")}</div>
          <textarea class="kern-form-input__input" id="f-text" name="text" rows="8" spellcheck="false" aria-describedby="f-text-help">
${text}</textarea>
        </div>
      </div>
      <p class="ip-hint">${msg("infoportal.candidates.import.nothingYet")}</p>
      <div class="ip-actions"><@ui.submit msg("infoportal.candidates.import.check")/></div>
    </form>
  </div>
</@layout.html>
