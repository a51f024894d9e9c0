<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#import "/infoportal/templates/desk/parts.ftl" as desk>
<#assign narrowed = narrowed!false>
<@layout.html title=type.label section="desk" wide=true>
  <@layout.back url("desk") msg("infoportal.desk.title")/>
  <div class="ip-headrow">
    <@layout.head title=type.label/>
    <#if editable><a class="kern-btn kern-btn--primary" href="${newUrl}" data-key-new><span class="kern-label">${msg("infoportal.desk.new")}</span></a></#if>
  </div>
  <@layout.filters states msg("infoportal.desk.states")/>
  <@narrow/>
  <div class="ip-desk__found">
    <p class="ip-result" role="status">${msg((total == 1)?then("infoportal.desk.entries.one", "infoportal.desk.entries.many"), total)}<#if total gt items?size && items?has_content>, ${msg("infoportal.desk.shown", from, to)}</#if></p>
    <#if narrowed><p><a href="${resetUrl}">${msg("infoportal.desk.filter.reset")}</a></p></#if>
  </div>
  <p class="ip-desk__links"><#if editable><a href="${type.url}/import">${msg("infoportal.transfer.title")}</a> </#if><a href="${type.url}/export">${msg("infoportal.transfer.export.all")}</a></p>
  <#if inTrash><p class="ip-hint">${msg("infoportal.desk.trash.help")}</p></#if>
  <#if items?has_content>
  <form method="post" action="${type.url}" data-bulk="${msg("infoportal.desk.bulk.chosen", "#")}">
    <#list selection as one><input type="hidden" name="${one.name}" value="${one.value}"></#list>
    <@table/>
    <#if actions?has_content><@bulk/></#if>
  </form>
  <@layout.pages previous!"" next!""/>
  <#else>
  <div class="ip-empty">
    <h2>${msg("infoportal.desk.empty.title")}</h2>
    <p>${msg((narrowed || (state!)?has_content)?then("infoportal.desk.empty.search", "infoportal.desk.empty.text"))}</p>
    <#if narrowed><p><a href="${resetUrl}">${msg("infoportal.desk.filter.reset")}</a></p></#if>
  </div>
  </#if>
  <@desk.keys entries=[
    {"keys": ["/"], "label": msg("infoportal.desk.keys.search")},
    {"keys": ["n"], "label": msg("infoportal.desk.keys.new")},
    {"keys": ["j", "k"], "label": msg("infoportal.desk.keys.rows")},
    {"keys": ["x"], "label": msg("infoportal.desk.keys.choose")},
    {"keys": ["?"], "label": msg("infoportal.desk.keys.help.key")}
  ]/>
</@layout.html>

<#-- Search, filters and order in one form; what is rarely needed is folded away. -->
<#macro narrow>
  <form class="ip-search ip-desk__search" method="get" role="search">
    <#if (state!)?has_content><input type="hidden" name="state" value="${state}"></#if>
    <label class="kern-label" for="suche">${msg("infoportal.desk.search.label")}</label>
    <div class="ip-search__row">
      <input class="kern-form-input__input" type="search" id="suche" name="q" value="${query!}" maxlength="100" autocomplete="off" data-key-search>
      <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">${msg("infoportal.desk.search.submit")}</span></button>
    </div>
    <details class="ip-desk__filters"<#if filtered!false> open</#if>>
      <summary>${msg("infoportal.desk.filters")}</summary>
      <div class="ip-queue__filter">
        <#list filters as filter><@desk.choice filter.name filter.label msg("infoportal.desk.filter.all") filter.options/></#list>
        <@desk.choice name="sort" label=msg("infoportal.desk.sort") none="" options=sorts/>
        <@desk.choice name="order" label=msg("infoportal.desk.order") none="" options=[
          {"value": "asc", "label": msg("infoportal.desk.order.asc"), "selected": !descending},
          {"value": "desc", "label": msg("infoportal.desk.order.desc"), "selected": descending}
        ]/>
        <@desk.choice name="limit" label=msg("infoportal.desk.size") none="" options=sizes/>
        <div class="ip-queue__apply"><@ui.submit msg("infoportal.desk.filter.apply") "secondary"/></div>
      </div>
    </details>
  </form>
</#macro>

<#-- The roles say again what the elements are, because on small screens the style sheet draws rows as cards. -->
<#macro table>
  <table class="ip-table ip-table--desk" role="table" aria-label="${type.label}">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col" class="ip-table__pick"><span class="kern-sr-only">${msg("infoportal.desk.bulk.column")}</span></th>
        <#list headings as heading>
        <th role="columnheader" scope="col" aria-sort="${heading.sorted}"><a href="${heading.url}">${heading.label}<span class="ip-table__arrow" aria-hidden="true"><#if heading.sorted == "ascending">↑<#elseif heading.sorted == "descending">↓</#if></span></a></th>
        </#list>
      </tr>
    </thead>
    <tbody role="rowgroup">
      <#list items as item>
      <tr role="row">
        <td role="cell" class="ip-table__pick">
          <div class="kern-form-check">
            <input class="kern-form-check__checkbox" type="checkbox" id="w-${item.id}" name="id" value="${item.id}">
            <label class="kern-label" for="w-${item.id}"><span class="kern-sr-only">${msg("infoportal.desk.bulk.choose", item.title)}</span></label>
          </div>
        </td>
        <#list item.cells as cell>
        <#if cell?is_first>
        <th role="rowheader" scope="row"><#if inTrash>${item.title}<#if editable> <button class="ip-textbutton" type="submit" formaction="${item.url}/wiederherstellen">${msg("infoportal.desk.step.restore")}<span class="kern-sr-only">: ${item.title}</span></button></#if><#else><a href="${item.url}" data-key-row>${item.title}</a></#if></th>
        <#else>
        <td role="cell" data-label="${cell.label}">${cell.text}</td>
        </#if>
        </#list>
        <td role="cell" data-label="${msg("infoportal.column.state")}"><@layout.badge item.state item.stateLabel/></td>
        <td role="cell" data-label="${msg("infoportal.column.modified")}" class="ip-table__date"><#if (item.modified!)?has_content><time datetime="${item.modified}" title="${dateTime(item.modified)}">${shortDate(item.modified)}</time></#if></td>
        <td role="cell" data-label="${msg("infoportal.desk.column.editor")}">${item.modifiedBy!}</td>
      </tr>
      </#list>
    </tbody>
  </table>
</#macro>

<#-- What can be done to the chosen ones; works without a script, which only counts and ticks all. -->
<#macro bulk>
  <fieldset class="ip-bulk">
    <legend class="kern-sr-only">${msg("infoportal.desk.bulk.title")}</legend>
    <div class="ip-bulk__choice">
      <div class="kern-form-check" hidden data-bulk-page>
        <input class="kern-form-check__checkbox" type="checkbox" id="alle-hier">
        <label class="kern-label" for="alle-hier">${msg("infoportal.desk.bulk.page", items?size)}</label>
      </div>
      <#if total gt items?size>
      <div class="kern-form-check">
        <input class="kern-form-check__checkbox" type="checkbox" id="alle-treffer" name="_all" value="true">
        <label class="kern-label" for="alle-treffer">${msg("infoportal.desk.bulk.all", total)}</label>
      </div>
      </#if>
      <p class="ip-bulk__count" data-bulk-count></p>
    </div>
    <div class="ip-actions">
      <#list actions as action><@ui.submit action.label "secondary" "_action" action.name/></#list>
    </div>
  </fieldset>
</#macro>
