<#ftl output_format="HTML" strip_whitespace=true>
<#-- The wall calendar, as XHTML for the PDF. There is one font in one weight: size, boxes and lines tell things apart. -->
<#assign large = format == "a3">
<#function pt small><#return ((large?then(small * 1.38, small) * 100)?round / 100)?c + "pt"></#function>
<#function mm small><#return ((large?then(small * 1.414, small) * 100)?round / 100)?c + "mm"></#function>
<html xmlns="http://www.w3.org/1999/xhtml" lang="${language}" xml:lang="${language}">
<head>
  <title>${msg("infoportal.deadlines.wall.title")}</title>
  <meta name="description" content="${msg("infoportal.deadlines.wall.title")}"/>
  <meta name="author" content="${site}"/>
  <style>
    @page { size: ${large?then("A3", "A4")} landscape; margin: ${mm(9)} ${mm(10)} ${mm(8)} ${mm(10)} }
    body { margin: 0; font-family: 'Letter'; font-size: ${pt(9)}; line-height: 1.3; color: #000 }
    div.month { page-break-after: always; page-break-inside: avoid }
    h1 { margin: 0 0 ${mm(2)} 0; font-size: ${pt(12)}; font-weight: normal }
    h2 { margin: 0 0 ${mm(2)} 0; font-size: ${pt(22)}; font-weight: normal; line-height: 1.1 }
    p { margin: 0 0 ${mm(1.5)} 0 }
    p.foot { margin: ${mm(1.5)} 0 0 0; font-size: ${pt(7.5)} }
    table { width: 100%; border-collapse: collapse }
    table.grid { table-layout: fixed }
    table.grid th { padding: ${mm(1)}; border: 0.5pt solid #000; font-weight: normal; font-size: ${pt(8.5)}; text-align: left }
    table.grid th.week { width: ${mm(9)}; color: #444; font-size: ${pt(7.5)}; text-align: center; vertical-align: top }
    table.grid td { height: ${mm(30)}; padding: ${mm(0.8)} ${mm(1)}; border: 0.5pt solid #000; vertical-align: top }
    table.six td { height: ${mm(25)} }
    table.grid td.off { background: #e9edee }
    table.grid td.out { background: #fff; border-color: #bbb }
    span.number { font-size: ${pt(13)}; line-height: 1 }
    span.holiday { font-size: ${pt(7.2)}; color: #333 }
    div.entry { margin-top: ${mm(0.5)}; padding-left: ${mm(1)}; border-left: ${mm(0.7)} solid #6b7b83; font-size: ${large?then("11pt", "8pt")}; line-height: 1.15; word-wrap: break-word }
    div.exclusion { border-left-color: #0f4c5c; border-left-width: ${mm(1.4)} }
    div.poll { padding: ${mm(0.5)} ${mm(1)}; border: ${mm(0.5)} solid #0f4c5c; background: #fff }
    div.more { margin-top: ${mm(0.5)}; font-size: ${pt(7)}; line-height: 1.15 }
    table.list { -fs-table-paginate: paginate; margin-top: ${mm(2)} }
    table.list caption { text-align: left; font-size: ${pt(16)}; padding-bottom: ${mm(2)} }
    table.list th, table.list td { padding: ${mm(1.4)} ${mm(3)} ${mm(1.4)} 0; border-bottom: 0.5pt solid #777; font-weight: normal; text-align: left; vertical-align: top }
    table.list tr { page-break-inside: avoid }
    table.list thead th { color: #333 }
    span.election { color: #333 }
  </style>
</head>
<body>
  <#if months?has_content>
  <#list months as month>
  <div class="month">
    <#if month?is_first><h1>${msg("infoportal.deadlines.wall.title")}: ${elections?join(", ")}</h1></#if>
    <h2>${month.name}</h2>
    <table class="grid<#if month.weeks?size == 6> six</#if>">
      <thead>
        <tr><th class="week" scope="col">${msg("infoportal.deadlines.wall.week")}</th><#list weekdays as weekday><th scope="col">${weekday}</th></#list></tr>
      </thead>
      <tbody>
        <#list month.weeks as week>
        <tr>
          <th class="week" scope="row">${week.number?c}</th>
          <#list week.days as day><@cell day/></#list>
        </tr>
        </#list>
      </tbody>
    </table>
    <p class="foot">${asOf}</p>
  </div>
  </#list>
  <@all/>
  <#else>
  <h1>${msg("infoportal.deadlines.wall.title")}</h1>
  <p>${msg("infoportal.deadlines.wall.empty")}</p>
  <p>${asOf}</p>
  </#if>
</body>
</html>

<#macro cell day>
  <#if !day.inMonth>
  <td class="out"></td>
  <#else>
  <td<#if day.off> class="off"</#if>><span class="number">${day.number?c}</span><#if day.holiday?has_content> <span class="holiday">${day.holiday}</span></#if>
    <#list day.entries as entry><div class="entry ${entry.kind}">${entry.text}</div></#list>
    <#if day.more gt 0><div class="more">${msg("infoportal.deadlines.wall.more", day.more)}</div></#if>
  </td>
  </#if>
</#macro>

<#macro all>
  <table class="list">
    <caption>${msg("infoportal.deadlines.wall.list")}</caption>
    <thead>
      <tr><th scope="col">${msg("infoportal.deadlines.column.when")}</th><th scope="col">${msg("infoportal.deadlines.column.what")}</th><th scope="col">${msg("infoportal.deadlines.column.kind")}</th><th scope="col">${msg("infoportal.deadlines.column.law")}</th></tr>
    </thead>
    <tbody>
      <#list listed as item>
      <tr>
        <td>${item.when}</td>
        <td>${item.title}<#if several><br/><span class="election">${item.election}</span></#if></td>
        <td>${item.kindLabel}</td>
        <td>${item.law}</td>
      </tr>
      </#list>
    </tbody>
  </table>
  <#if later gt 0><p>${msg("infoportal.deadlines.wall.later", later)}</p></#if>
  <p class="foot">${asOf}</p>
</#macro>
