<#ftl output_format="HTML" strip_whitespace=true>
<#-- Entries of the audit trail. With persons, each names whom it is about and leads to her own page. -->
<#macro entries entries label persons=true>
  <#-- The roles say again what the elements are, because on small screens the style sheet draws rows as cards. -->
  <table class="ip-table ip-table--audit" role="table" aria-label="${label}">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${msg("infoportal.audit.column.at")}</th>
        <th role="columnheader" scope="col">${msg("infoportal.audit.column.what")}</th>
        <th role="columnheader" scope="col">${msg("infoportal.audit.column.actor")}</th>
        <#if persons><th role="columnheader" scope="col">${msg("infoportal.audit.column.person")}</th></#if>
        <th role="columnheader" scope="col">${msg("infoportal.audit.column.detail")}</th>
        <th role="columnheader" scope="col">${msg("infoportal.audit.column.number")}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      <#list entries as entry>
      <tr role="row">
        <td role="cell" data-label="${msg("infoportal.audit.column.at")}" class="ip-table__date">${dateTime(entry.at)}</td>
        <th role="rowheader" scope="row">${entry.action}</th>
        <td role="cell" data-label="${msg("infoportal.audit.column.actor")}">${entry.actor}</td>
        <#if persons>
        <td role="cell" data-label="${msg("infoportal.audit.column.person")}"><#if entry.subject?has_content><a href="${url("verwaltung/protokoll/person/" + entry.subject?url("UTF-8"))}">${entry.person!entry.subject}</a></#if></td>
        </#if>
        <td role="cell" data-label="${msg("infoportal.audit.column.detail")}">${entry.detail}</td>
        <td role="cell" data-label="${msg("infoportal.audit.column.number")}">${entry.number}</td>
      </tr>
      </#list>
    </tbody>
  </table>
</#macro>
