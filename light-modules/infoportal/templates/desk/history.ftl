<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<@layout.html title=msg("infoportal.desk.history.title", item.title) section="desk" wide=true>
  <@layout.back item.url item.title/>
  <@layout.head title=msg("infoportal.desk.history") lead=item.title/>
  <#if entries?has_content>
  <form class="ip-form" method="get" action="${item.url}/verlauf/vergleich">
    <table class="ip-table ip-table--history" role="table" aria-label="${msg("infoportal.desk.history")}">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${msg("infoportal.desk.history.older")}</th>
          <th role="columnheader" scope="col">${msg("infoportal.desk.history.newer")}</th>
          <th role="columnheader" scope="col">${msg("infoportal.desk.history.step")}</th>
          <th role="columnheader" scope="col">${msg("infoportal.desk.history.at")}</th>
          <th role="columnheader" scope="col">${msg("infoportal.desk.history.by")}</th>
          <th role="columnheader" scope="col">${msg("infoportal.desk.comment")}</th>
          <#if editable><th role="columnheader" scope="col"><span class="kern-sr-only">${msg("infoportal.desk.history.restore")}</span></th></#if>
        </tr>
      </thead>
      <tbody role="rowgroup">
        <#list entries as entry>
        <tr role="row">
          <td role="cell" class="ip-table__pick" data-label="${msg("infoportal.desk.history.older")}"><@pick name="von" entry=entry chosen=(entry?counter == 2 || entries?size == 1)/></td>
          <td role="cell" class="ip-table__pick" data-label="${msg("infoportal.desk.history.newer")}"><@pick name="bis" entry=entry chosen=entry?is_first/></td>
          <th role="rowheader" scope="row">${entry.action}</th>
          <td role="cell" data-label="${msg("infoportal.desk.history.at")}" class="ip-table__date"><time datetime="${entry.at}">${dateTime(entry.at)}</time></td>
          <td role="cell" data-label="${msg("infoportal.desk.history.by")}">${entry.by}</td>
          <td role="cell" data-label="${msg("infoportal.desk.comment")}">${entry.comment}</td>
          <#if editable>
          <td role="cell" class="ip-table__act"><#if entry.wrote && !entry?is_first><button class="ip-textbutton ip-textbutton--action" type="submit" form="zurueck" formaction="${item.url}/verlauf/${entry.number?c}">${msg("infoportal.desk.history.restore")}<span class="kern-sr-only">: ${dateTime(entry.at)}</span></button></#if></td>
          </#if>
        </tr>
        </#list>
      </tbody>
    </table>
    <#if entries?size gt 1><div class="ip-actions"><@ui.submit msg("infoportal.desk.history.compare") "secondary"/></div></#if>
  </form>
  <form id="zurueck" method="post" action="${item.url}/verlauf"><input type="hidden" name="_revision" value="${layout.plain(item.revision)}"></form>
  <#else>
  <div class="ip-empty"><p>${msg("infoportal.desk.history.empty")}</p></div>
  </#if>
</@layout.html>

<#macro pick name entry chosen>
  <div class="kern-form-check">
    <input class="kern-form-check__radio" type="radio" id="${name}-${entry.number?c}" name="${name}" value="${entry.number?c}"<#if chosen> checked</#if>>
    <label class="kern-label" for="${name}-${entry.number?c}"><span class="kern-sr-only">${entry.action}, ${dateTime(entry.at)}</span></label>
  </div>
</#macro>
