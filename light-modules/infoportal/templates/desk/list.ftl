<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<@layout.html title=type.label section="desk" wide=true>
  <@layout.back url("desk") msg("infoportal.desk.title")/>
  <div class="ip-headrow">
    <@layout.head title=type.label/>
    <a class="kern-btn kern-btn--primary" href="${newUrl}"><span class="kern-label">${msg("infoportal.desk.new")}</span></a>
  </div>
  <form class="ip-search" method="get" role="search">
    <label class="kern-label" for="suche">${msg("infoportal.desk.search.label")}</label>
    <div class="ip-search__row">
      <input class="kern-form-input__input" type="search" id="suche" name="q" value="${query!}" maxlength="100" autocomplete="off">
      <#if (state!)?has_content><input type="hidden" name="state" value="${state}"></#if>
      <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">${msg("infoportal.desk.search.submit")}</span></button>
    </div>
  </form>
  <@layout.filters states msg("infoportal.desk.states")/>
  <p class="ip-result" role="status">${msg((total == 1)?then("infoportal.desk.entries.one", "infoportal.desk.entries.many"), total)}</p>
  <#if items?has_content>
  <#-- The roles say again what the elements are, because on small screens the style sheet draws rows as cards. -->
  <table class="ip-table" role="table" aria-label="${type.label}">
    <thead role="rowgroup">
      <tr role="row">
        <#list columns as column><th role="columnheader" scope="col">${column.label}</th></#list>
        <th role="columnheader" scope="col">${msg("infoportal.column.state")}</th>
        <th role="columnheader" scope="col">${msg("infoportal.column.modified")}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      <#list items as item>
      <tr role="row">
        <#list columns as column>
        <#assign cell = item.cells[column?index]!"">
        <#if column?is_first>
        <th role="rowheader" scope="row"><a href="${item.url}">${item.title}</a></th>
        <#else>
        <td role="cell" data-label="${column.label}">${cell}</td>
        </#if>
        </#list>
        <td role="cell" data-label="${msg("infoportal.column.state")}"><@layout.badge item.state item.stateLabel/></td>
        <td role="cell" data-label="${msg("infoportal.column.modified")}" class="ip-table__date"><#if (item.modified!)?has_content>${dateTime(item.modified)}</#if></td>
      </tr>
      </#list>
    </tbody>
  </table>
  <@layout.pages previous!"" next!""/>
  <#else>
  <div class="ip-empty">
    <h2>${msg("infoportal.desk.empty.title")}</h2>
    <p>${msg(((query!)?has_content || (state!)?has_content)?then("infoportal.desk.empty.search", "infoportal.desk.empty.text"))}</p>
  </div>
  </#if>
</@layout.html>
