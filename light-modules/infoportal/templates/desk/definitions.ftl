<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/desk/fragments/definitions.ftl" as definitions>
<@layout.html title=msg("infoportal.types.title") section="desk" wide=true>
  <@layout.back url("desk") msg("infoportal.desk.title")/>
  <@layout.head title=msg("infoportal.types.title") lead=msg("infoportal.types.lead")/>
  <@definitions.problems problems/>
  <#if !problems?has_content><p role="status">${msg("infoportal.types.problems.none")}</p></#if>
  <#-- The roles say again what the elements are, because on small screens the style sheet draws rows as cards. -->
  <table class="ip-table" role="table" aria-label="${msg("infoportal.types.table")}">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${msg("infoportal.types.column.label")}</th>
        <th role="columnheader" scope="col">${msg("infoportal.types.column.name")}</th>
        <th role="columnheader" scope="col">${msg("infoportal.types.column.fields")}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      <#list types as type>
      <tr role="row">
        <th role="rowheader" scope="row"><a href="${url("desk/" + type.name)}">${type.label}</a></th>
        <td role="cell" data-label="${msg("infoportal.types.column.name")}"><code>${type.name}</code></td>
        <td role="cell" data-label="${msg("infoportal.types.column.fields")}">${type.fields}</td>
      </tr>
      </#list>
    </tbody>
  </table>
</@layout.html>
