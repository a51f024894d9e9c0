<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<@layout.html title=item.name section="accreditations" errors=error?has_content>
  <div class="ip-medium">
    <@layout.back url("verwaltung/briefe") msg("infoportal.letters.title")/>
    <@layout.head title=item.name/>
    <p class="ip-head__state"><@layout.badge item.state item.stateLabel/></p>
    <#if error?has_content><@ui.summary {"errors": [{"id": "f-reason", "label": msg("infoportal.paper.reason.label"), "message": error}]}/></#if>
    <dl class="ip-facts">
      <div><dt>${msg("infoportal.web.account.userName")}</dt><dd>${item.userName}</dd></div>
      <div><dt>${msg("infoportal.paper.address.label")}</dt><dd><#list item.address as line>${line}<#sep><br></#list></dd></div>
      <div><dt>${msg("infoportal.web.account.function")}</dt><dd>${item.function}</dd></div>
      <#if item.unit?has_content><div><dt>${msg("infoportal.web.account.unit")}</dt><dd>${item.unit}</dd></div></#if>
      <#if item.email?has_content><div><dt>${msg("infoportal.web.account.email")}</dt><dd>${item.email}</dd></div></#if>
      <div><dt>${msg("infoportal.web.account.requestedAt")}</dt><dd>${dateTime(item.requestedAt)}</dd></div>
    </dl>
    <#if item.open>
    <section class="ip-panel" aria-labelledby="bestaetigen">
      <h2 id="bestaetigen">${msg("infoportal.paper.confirm.title")}</h2>
      <p>${msg("infoportal.paper.confirm.text")}</p>
      <form class="ip-form" method="post" action="${url("verwaltung/briefe/antrag/" + item.id + "/bestaetigung")}" novalidate>
        <@ui.field {"name": "reason", "id": "f-reason", "type": "textarea", "label": msg("infoportal.paper.reason.label"), "help": msg("infoportal.paper.reason.help"), "required": true, "maxLength": 2000, "rows": 3, "value": reason, "error": error!""}/>
        <div class="ip-actions"><@ui.submit msg("infoportal.paper.confirm.submit")/></div>
      </form>
    </section>
    <#else>
    <p><a href="${url("verwaltung/akkreditierungen/" + item.id)}">${msg("infoportal.paper.toDecision")}</a></p>
    </#if>
    <section aria-labelledby="code">
      <h2 id="code">${msg("infoportal.paper.code.title")}</h2>
      <p>${msg("infoportal.paper.code.text")}</p>
      <form method="post" action="${url("verwaltung/briefe/antrag/" + item.id + "/code")}">
        <div class="ip-actions"><@ui.submit msg("infoportal.paper.code.submit") "secondary"/></div>
      </form>
    </section>
  </div>
</@layout.html>
