<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#assign wrong = plan?? && !plan.possible>
<@layout.html title=msg("infoportal.units.title") section=viewer.accreditor?then("accreditations", "desk") wide=true errors=wrong>
  <@layout.head title=msg("infoportal.units.title") lead=msg("infoportal.units.lead")/>
  <#if viewer.accreditor><@layout.staffPages "verwaltung/gliederungen"/></#if>
  <#if wrong>
  <div class="ip-errors" role="alert" tabindex="-1" data-error-summary>
    <h2>${msg("infoportal.units.import.wrong")}</h2>
    <ul>
      <#list plan.problems as problem>
      <li><a href="#tabelle"><#if problem.line gt 0>${msg("infoportal.units.import.line", problem.line)}: </#if>${problem.message}</a></li>
      </#list>
    </ul>
  </div>
  </#if>
  <#if plan?? && plan.possible>
  <section class="ip-panel" aria-labelledby="vorschau">
    <h2 id="vorschau">${msg("infoportal.units.preview")}</h2>
    <p role="status">${msg("infoportal.units.preview.text", plan.new, plan.changed, plan.same)}</p>
    <table class="ip-table" role="table" aria-labelledby="vorschau">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${msg("infoportal.field.title.label")}</th>
          <th role="columnheader" scope="col">${msg("infoportal.unit.parent.label")}</th>
          <th role="columnheader" scope="col">${msg("infoportal.unit.level.label")}</th>
          <th role="columnheader" scope="col">${msg("infoportal.units.change.label")}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        <#list plan.steps as step>
        <tr role="row">
          <th role="rowheader" scope="row">${step.title}</th>
          <td role="cell" data-label="${msg("infoportal.unit.parent.label")}">${step.above}</td>
          <td role="cell" data-label="${msg("infoportal.unit.level.label")}">${step.level}</td>
          <td role="cell" data-label="${msg("infoportal.units.change.label")}">${step.change}</td>
        </tr>
        </#list>
      </tbody>
    </table>
    <#if plan.left gt 0><p class="ip-hint">${msg("infoportal.units.preview.more", plan.left)}</p></#if>
    <form method="post" action="${url("verwaltung/gliederungen/import")}">
      <textarea name="tabelle" hidden>${"\n" + text}</textarea>
      <#if forGuests><input type="hidden" name="vorschlagen" value="true"></#if>
      <div class="ip-actions"><@ui.submit msg("infoportal.units.import.submit")/></div>
    </form>
  </section>
  </#if>

  <section aria-labelledby="baum">
    <h2 id="baum">${msg("infoportal.units.tree")}</h2>
    <#if tree?has_content>
    <@branches tree/>
    <#else>
    <div class="ip-empty">
      <h3>${msg("infoportal.units.empty.title")}</h3>
      <p><#if importable>${msg("infoportal.units.empty.text")}<#else>${msg("infoportal.units.elsewhere")}</#if></p>
    </div>
    </#if>
  </section>

  <section class="ip-panel" aria-labelledby="einlesen">
    <h2 id="einlesen">${msg("infoportal.units.import")}</h2>
    <#if importable>
    <p>${msg("infoportal.units.import.text")}</p>
    <pre class="ip-sample">${msg("infoportal.units.import.example1")}
${msg("infoportal.units.import.example2")}
${msg("infoportal.units.import.example3")}
${msg("infoportal.units.import.example4")}</pre>
    <form class="ip-form" method="post" action="${url("verwaltung/gliederungen/vorschau")}" novalidate>
      <div class="ip-fields">
      <@ui.field {"name": "tabelle", "id": "tabelle", "type": "textarea", "label": msg("infoportal.units.import.table"), "help": msg("infoportal.units.import.table.help"), "required": true, "rows": 10, "value": text, "error": wrong?then(msg("infoportal.units.import.wrong"), "")}/>
      <@ui.field {"name": "vorschlagen", "id": "vorschlagen", "type": "checkbox", "label": msg("infoportal.units.import.guests"), "required": false, "value": forGuests?then("true", "")}/>
      </div>
      <div class="ip-actions"><@ui.submit msg("infoportal.units.import.preview")/></div>
    </form>
    <#else>
    <p>${msg("infoportal.units.elsewhere")}</p>
    </#if>
  </section>
</@layout.html>

<#macro branches list>
  <ul class="ip-tree">
    <#list list as branch>
    <li><span class="ip-tree__title">${branch.title}</span> <span class="ip-row__date">${branch.level}<#if branch.members gt 0>, ${msg((branch.members == 1)?then("infoportal.units.members.one", "infoportal.units.members.many"), branch.members)}</#if><#if branch.draft>, ${msg("infoportal.units.draft")}</#if></span><#rt>
      <#if branch.below?has_content><@branches branch.below/></#if></li>
    </#list>
  </ul>
</#macro>
