<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<@layout.html title=msg("infoportal.session.title") section="account">
  <div class="ip-medium">
    <@layout.head title=msg("infoportal.session.title") lead=msg("infoportal.session.lead")/>
    <@layout.accountPages "konto/sitzungen"/>
    <#if sessions?has_content>
    <ul class="ip-rows">
      <#list sessions as session>
      <#assign device = session.device?has_content?then(session.device, msg("infoportal.session.unknownDevice"))>
      <li class="ip-row">
        <div class="ip-row__main">
          <h2>${device}</h2>
          <p>${msg("infoportal.session.started", dateTime(session.started))}</p>
        </div>
        <#if session.own>
        <p class="ip-row__side">${msg("infoportal.session.now")}</p>
        <p class="ip-row__state"><@layout.badge "accredited" msg("infoportal.session.own")/></p>
        <#else>
        <p class="ip-row__side">${msg("infoportal.session.seen", dateTime(session.seen))}</p>
        <form class="ip-row__state" method="post" action="${url("konto/sitzungen/beenden")}">
          <input type="hidden" name="session" value="${session.id}">
          <button class="kern-btn kern-btn--secondary ip-btn--compact" type="submit" aria-label="${msg("infoportal.session.end")}: ${device}, ${msg("infoportal.session.started", dateTime(session.started))}"><span class="kern-label">${msg("infoportal.session.end")}</span></button>
        </form>
        </#if>
      </li>
      </#list>
    </ul>
    <#if others>
    <form method="post" action="${url("konto/sitzungen/andere-beenden")}">
      <div class="ip-actions"><@ui.submit msg("infoportal.session.endOthers") "secondary"/></div>
    </form>
    </#if>
    <#else>
    <div class="ip-empty">
      <h2>${msg("infoportal.session.empty.title")}</h2>
      <p>${msg("infoportal.session.empty.text")}</p>
    </div>
    </#if>
    <p class="ip-aside">${msg("infoportal.session.stranger")} <a href="${url("konto/passwort")}">${msg("infoportal.password.title")}</a></p>
  </div>
</@layout.html>
