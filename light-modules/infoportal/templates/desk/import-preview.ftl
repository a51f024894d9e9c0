<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#assign wrong = error?has_content>
<#assign broken = problemCount gt 0>
<@layout.html title=msg(broken?then("infoportal.transfer.broken.title", "infoportal.transfer.preview.title")) section="desk" wide=true errors=wrong||broken>
  <@layout.back type.importUrl msg("infoportal.transfer.other")/>
  <@layout.head title=msg(broken?then("infoportal.transfer.broken.title", "infoportal.transfer.preview.title")) above=type.label lead=msg(broken?then("infoportal.transfer.broken.lead", "infoportal.transfer.preview.lead"))/>
  <#if wrong>
  <div class="ip-errors" role="alert" tabindex="-1" data-error-summary>
    <h2>${msg("infoportal.web.form.error.one")}</h2>
    <ul><li><#if conflicts gt 0 && !broken><a href="#f-leaveConflicts">${error}</a><#else>${error}</#if></li></ul>
  </div>
  </#if>
  <#if broken>
  <section class="ip-block" aria-labelledby="fehler">
    <h2 id="fehler">${msg("infoportal.transfer.problems", problemCount)}</h2>
    <table class="ip-table" role="table" aria-labelledby="fehler">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${msg("infoportal.transfer.column.line")}</th>
          <th role="columnheader" scope="col">${msg("infoportal.transfer.column.field")}</th>
          <th role="columnheader" scope="col">${msg("infoportal.transfer.column.message")}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        <#list problems as problem>
        <tr role="row">
          <th role="rowheader" scope="row"><@place problem/></th>
          <td role="cell" data-label="${msg("infoportal.transfer.column.field")}">${problem.field}</td>
          <td role="cell" data-label="${msg("infoportal.transfer.column.message")}">${problem.message}</td>
        </tr>
        </#list>
      </tbody>
    </table>
    <#if problemCount gt problems?size><p>${msg("infoportal.transfer.problems.more", problemCount - problems?size)}</p></#if>
  </section>
  <p class="ip-actions"><a class="kern-btn kern-btn--primary" href="${type.importUrl}"><span class="kern-label">${msg("infoportal.transfer.other")}</span></a></p>
  <#else>
  <dl class="ip-facts">
    <@number msg("infoportal.transfer.count.new") added/>
    <@number msg("infoportal.transfer.count.changed") changed/>
    <@number msg("infoportal.transfer.count.same") same/>
    <@number msg("infoportal.transfer.count.conflict") conflicts/>
  </dl>
  <#if news gt 0>
  <section class="ip-panel ip-block" aria-labelledby="uebernehmen">
    <h2 id="uebernehmen">${msg("infoportal.transfer.take.title")}</h2>
    <form method="post" action="${type.importUrl}/${upload}/start" novalidate>
      <#if conflicts gt 0>
      <div class="ip-field<#if wrong> ip-field--error</#if>">
        <#if wrong><p class="ip-field__error" id="f-leaveConflicts-error">${error}</p></#if>
        <div class="kern-form-check">
          <input class="kern-form-check__checkbox" type="checkbox" id="f-leaveConflicts" name="leaveConflicts" value="true"<#if wrong> aria-invalid="true" aria-describedby="f-leaveConflicts-error"</#if>>
          <label class="kern-label" for="f-leaveConflicts">${msg("infoportal.transfer.take.leaveConflicts", conflicts)}</label>
        </div>
      </div>
      </#if>
      <p class="ip-hint">${msg("infoportal.transfer.take.help")}</p>
      <div class="ip-actions"><@ui.submit msg("infoportal.transfer.take.submit", news)/></div>
    </form>
  </section>
  <#else>
  <p>${msg((conflicts gt 0)?then("infoportal.transfer.take.onlyConflicts", "infoportal.transfer.take.nothing"))}</p>
  </#if>
  <form method="post" action="${type.importUrl}/${upload}/verwerfen">
    <div class="ip-actions"><@ui.submit msg("infoportal.transfer.take.discard") "secondary"/></div>
  </form>
  <section class="ip-block" aria-labelledby="eintraege">
    <h2 id="eintraege">${msg("infoportal.transfer.rows.title")}</h2>
    <table class="ip-table" role="table" aria-labelledby="eintraege">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${msg("infoportal.transfer.column.title")}</th>
          <th role="columnheader" scope="col">${msg("infoportal.transfer.column.change")}</th>
          <th role="columnheader" scope="col">${msg("infoportal.transfer.column.place")}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        <#list rows as row>
        <tr role="row">
          <th role="rowheader" scope="row">${row.title}</th>
          <td role="cell" data-label="${msg("infoportal.transfer.column.change")}" data-change="${row.change}">${row.changeLabel}<#if row.reason?has_content>: ${row.reason}</#if></td>
          <td role="cell" data-label="${msg("infoportal.transfer.column.place")}"><@place row/></td>
        </tr>
        </#list>
      </tbody>
    </table>
    <#if moreRows gt 0><p>${msg("infoportal.transfer.rows.more", moreRows)}</p></#if>
  </section>
  </#if>
</@layout.html>

<#macro number term value><div><dt>${term}</dt><dd>${value}</dd></div></#macro>

<#-- Where in which file. -->
<#macro place of>
  <#if of.file?has_content>${of.file}<#if of.line gt 0>, </#if></#if><#if of.line gt 0>${msg("infoportal.transfer.line", of.line)}<#elseif !of.file?has_content>${msg("infoportal.transfer.wholeFile")}</#if><#t>
</#macro>
