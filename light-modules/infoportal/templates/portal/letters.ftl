<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<@layout.html title=msg("infoportal.letters.title") section="accreditations" wide=true>
  <@layout.head title=msg("infoportal.letters.title") lead=msg("infoportal.letters.lead")/>
  <@layout.staffPages "verwaltung/briefe"/>
  <p class="ip-actions"><a class="kern-btn kern-btn--primary" href="${url("verwaltung/briefe/neu")}"><span class="kern-label">${msg("infoportal.letters.new")}</span></a></p>

  <section aria-labelledby="drucken">
    <h2 id="drucken">${msg("infoportal.letters.waiting")}</h2>
    <#if letters?has_content>
    <form method="post" action="${url("verwaltung/briefe/drucken")}">
      <table class="ip-table" role="table" aria-labelledby="drucken">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">${msg("infoportal.letters.column.name")}</th>
            <th role="columnheader" scope="col">${msg("infoportal.letters.column.kind")}</th>
            <th role="columnheader" scope="col">${msg("infoportal.letters.column.created")}</th>
            <th role="columnheader" scope="col">${msg("infoportal.letters.column.printed")}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          <#list letters as letter>
          <tr role="row">
            <th role="rowheader" scope="row">
              <div class="kern-form-check">
                <input class="kern-form-check__checkbox" type="checkbox" name="brief" value="${letter.id}" id="brief-${letter?counter}"<#if !(letter.printed!)?has_content> checked</#if>>
                <label class="kern-label" for="brief-${letter?counter}">${letter.name}</label>
              </div>
            </th>
            <td role="cell" data-label="${msg("infoportal.letters.column.kind")}">${letter.kind}</td>
            <td role="cell" data-label="${msg("infoportal.letters.column.created")}" class="ip-table__date">${shortDate(letter.created)}</td>
            <td role="cell" data-label="${msg("infoportal.letters.column.printed")}"><#if (letter.printed!)?has_content>${dateTime(letter.printed)}<#else>${msg("infoportal.letters.unprinted")}</#if></td>
          </tr>
          </#list>
        </tbody>
      </table>
      <p class="ip-hint">${msg("infoportal.letters.hint")}</p>
      <#if letters?size gt most><p class="ip-hint">${msg("infoportal.letters.most", most)}</p></#if>
      <div class="ip-actions">
        <@ui.submit msg("infoportal.letters.print")/>
        <@ui.submit msg("infoportal.letters.printAll") "secondary" "alle" "true"/>
        <button class="kern-btn kern-btn--secondary" type="submit" formaction="${url("verwaltung/briefe/verschickt")}"><span class="kern-label">${msg("infoportal.letters.posted")}</span></button>
      </div>
    </form>
    <#else>
    <div class="ip-empty">
      <h3>${msg("infoportal.letters.empty.title")}</h3>
      <p>${msg("infoportal.letters.empty.text")}</p>
    </div>
    </#if>
  </section>

  <section aria-labelledby="offen">
    <h2 id="offen">${msg("infoportal.letters.unconfirmed")}</h2>
    <#if applications?has_content>
    <p>${msg("infoportal.letters.unconfirmed.text")}</p>
    <ul class="ip-rows">
      <#list applications as item>
      <li class="ip-row">
        <div class="ip-row__main">
          <h3><a href="${url("verwaltung/briefe/antrag/" + item.id)}">${item.name}</a></h3>
          <p>${item.function}<#if item.unit?has_content><span aria-hidden="true"> · </span><span class="kern-sr-only">, </span>${item.unit}</#if></p>
        </div>
        <p class="ip-row__state"><span class="ip-row__date">${msg("infoportal.web.accreditations.since", shortDate(item.requestedAt))}</span></p>
      </li>
      </#list>
    </ul>
    <#else>
    <p>${msg("infoportal.letters.unconfirmed.none")}</p>
    </#if>
  </section>
</@layout.html>
