<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#assign wrong = error?has_content>
<@layout.html title=msg("infoportal.candidates.preview.title") section="accreditations" wide=true errors=wrong>
  <@layout.back url("verwaltung/bekannte/import") msg("infoportal.candidates.import.other.file")/>
  <@layout.head title=msg("infoportal.candidates.preview.title") lead=msg("infoportal.candidates.preview.lead")/>
  <#if list.state == "failed" || list.state == "interrupted">
  <div class="ip-notice ip-notice--warning" role="alert"><p>${msg("infoportal.candidates.run." + list.state)}</p></div>
  </#if>
  <#if wrong>
  <div class="ip-errors" role="alert" tabindex="-1" data-error-summary>
    <h2>${msg("infoportal.web.form.error.one")}</h2>
    <ul><li><#if broken gt 0><a href="#f-onlyGood">${error}</a><#else>${error}</#if></li></ul>
  </div>
  </#if>
  <dl class="ip-facts">
    <@number msg("infoportal.candidates.preview.new") added/>
    <@number msg("infoportal.candidates.preview.changed") changed/>
    <@number msg("infoportal.candidates.preview.unchanged") unchanged/>
    <@number msg("infoportal.candidates.preview.broken") broken/>
    <@number msg("infoportal.candidates.preview.duplicates") duplicateCount/>
    <@number msg("infoportal.candidates.preview.accredited") accredited/>
    <@number msg("infoportal.candidates.preview.waiting") waiting/>
    <#if nameDiffers gt 0><@number msg("infoportal.candidates.preview.nameDiffers") nameDiffers/></#if>
  </dl>
  <#if errors?has_content>
  <section class="ip-block" aria-labelledby="fehler">
    <h2 id="fehler">${msg("infoportal.candidates.errors.title")}</h2>
    <table class="ip-table" role="table" aria-labelledby="fehler">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${msg("infoportal.candidates.column.line")}</th>
          <th role="columnheader" scope="col">${msg("infoportal.candidates.column.column")}</th>
          <th role="columnheader" scope="col">${msg("infoportal.candidates.column.message")}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        <#list errors as e>
        <tr role="row">
          <th role="rowheader" scope="row">${msg("infoportal.candidates.line", e.line)}</th>
          <td role="cell" data-label="${msg("infoportal.candidates.column.column")}">${e.column}</td>
          <td role="cell" data-label="${msg("infoportal.candidates.column.message")}">${e.message}</td>
        </tr>
        </#list>
      </tbody>
    </table>
    <#if moreErrors gt 0><p>${msg("infoportal.candidates.errors.more", moreErrors)}</p></#if>
  </section>
  </#if>
  <#if duplicates?has_content>
  <section class="ip-block" aria-labelledby="doppelt">
    <h2 id="doppelt">${msg("infoportal.candidates.duplicates.title")}</h2>
    <p>${msg("infoportal.candidates.duplicates.text")}</p>
    <ul>
      <#list duplicates as d>
      <li>${msg(d.differs?then("infoportal.candidates.duplicate.differs", "infoportal.candidates.duplicate.same"), d.line, d.first)}</li>
      </#list>
    </ul>
  </section>
  </#if>
  <#if total gt 0>
  <section class="ip-panel ip-block" aria-labelledby="uebernehmen">
    <h2 id="uebernehmen">${msg("infoportal.candidates.take.title")}</h2>
    <form method="post" action="${url("verwaltung/bekannte/import/" + layout.plain(list.id) + "/start")}" novalidate>
      <#if broken gt 0>
      <div class="ip-field<#if wrong> ip-field--error</#if>">
        <#if wrong><p class="ip-field__error" id="f-onlyGood-error">${error}</p></#if>
        <div class="kern-form-check">
          <input class="kern-form-check__checkbox" type="checkbox" id="f-onlyGood" name="onlyGood" value="true"<#if list.onlyGood> checked</#if><#if wrong> aria-invalid="true" aria-describedby="f-onlyGood-error"</#if>>
          <label class="kern-label" for="f-onlyGood">${msg("infoportal.candidates.take.onlyGood", total, broken)}</label>
        </div>
      </div>
      </#if>
      <#if waiting gt 0>
      <div class="ip-field">
        <div class="kern-form-check">
          <input class="kern-form-check__checkbox" type="checkbox" id="f-includeWaiting" name="includeWaiting" value="true"<#if list.includeWaiting> checked</#if>>
          <label class="kern-label" for="f-includeWaiting">${msg("infoportal.candidates.take.includeWaiting", waiting)}</label>
        </div>
      </div>
      </#if>
      <p class="ip-hint">${msg("infoportal.candidates.take.help")}</p>
      <div class="ip-actions"><@ui.submit msg("infoportal.candidates.take.submit")/></div>
    </form>
  </section>
  <#else>
  <p>${msg("infoportal.candidates.import.nothing")}</p>
  </#if>
  <form method="post" action="${url("verwaltung/bekannte/import/" + layout.plain(list.id) + "/verwerfen")}">
    <div class="ip-actions"><@ui.submit msg("infoportal.candidates.take.discard") "secondary"/></div>
  </form>
  <#if rows?has_content>
  <section class="ip-block" aria-labelledby="zeilen">
    <h2 id="zeilen">${msg("infoportal.candidates.rows.title")}</h2>
    <table class="ip-table" role="table" aria-labelledby="zeilen">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${msg("infoportal.candidates.column.name")}</th>
          <th role="columnheader" scope="col">${msg("infoportal.candidates.column.email")}</th>
          <th role="columnheader" scope="col">${msg("infoportal.candidates.column.circles")}</th>
          <th role="columnheader" scope="col">${msg("infoportal.candidates.validUntil.label")}</th>
          <th role="columnheader" scope="col">${msg("infoportal.candidates.column.change")}</th>
          <th role="columnheader" scope="col">${msg("infoportal.candidates.column.standing")}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        <#list rows as row>
        <tr role="row">
          <th role="rowheader" scope="row">${row.lastName}, ${row.firstName}</th>
          <td role="cell" data-label="${msg("infoportal.candidates.column.email")}">${row.email}</td>
          <td role="cell" data-label="${msg("infoportal.candidates.column.circles")}">${row.circles}<#if row.circles?has_content && row.unit?has_content>; </#if>${row.unit}</td>
          <td role="cell" data-label="${msg("infoportal.candidates.validUntil.label")}"><#if (row.validUntil!)?has_content>${shortDate(row.validUntil)}</#if></td>
          <td role="cell" data-label="${msg("infoportal.candidates.column.change")}">${row.changeLabel}</td>
          <td role="cell" data-label="${msg("infoportal.candidates.column.standing")}">${row.standingLabel}</td>
        </tr>
        </#list>
      </tbody>
    </table>
  </section>
  </#if>
</@layout.html>

<#macro number term value><div><dt>${term}</dt><dd>${value}</dd></div></#macro>
