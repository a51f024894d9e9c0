<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#assign here = "fristen/abonnieren">
<#-- An address to copy: a field, so that a click and two keys are enough. -->
<#macro address id value>
  <div class="ip-fields">
    <div class="kern-form-input ip-field">
      <label class="kern-label" for="${id}">${msg("infoportal.calendar.page.address")}</label>
      <input class="kern-form-input__input" type="text" id="${id}" value="${value}" readonly>
    </div>
  </div>
</#macro>
<#macro button action label kind="primary">
  <form method="post" action="${url(action)}"><@ui.submit label kind/></form>
</#macro>
<@layout.html title=msg("infoportal.calendar.page.title") section="deadlines">
  <div class="ip-medium">
    <@layout.back url("fristen") msg("infoportal.calendar.page.back")/>
    <@layout.head title=msg("infoportal.calendar.page.title") lead=msg("infoportal.calendar.page.lead")/>

    <#if own??>
    <section class="ip-panel" aria-labelledby="neu" role="status">
      <h2 id="neu">${msg("infoportal.calendar.page.own.newTitle")}</h2>
      <p><strong>${msg("infoportal.calendar.page.own.once")}</strong></p>
      <div class="ip-actions"><a class="kern-btn kern-btn--primary" href="${own.webcal}"><span class="kern-label">${msg("infoportal.calendar.page.open")}</span></a></div>
      <@address "eigene-adresse" own.address/>
      <p>${msg("infoportal.calendar.page.own.secret")}</p>
      <p>${msg("infoportal.calendar.page.own.scan")}</p>
      <svg class="ip-qr" viewBox="0 0 ${qrSize?c} ${qrSize?c}" role="img" aria-label="${msg("infoportal.calendar.page.own.qr")}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path d="${qrPath}" fill="#000"/></svg>
    </section>
    </#if>

    <section class="ip-prose" aria-labelledby="eigene">
      <h2 id="eigene">${msg("infoportal.calendar.page.own.title")}</h2>
      <#if member>
      <p>${msg("infoportal.calendar.page.own.text")}</p>
      </#if>
      <#if since??>
      <p>${msg("infoportal.calendar.page.own.since", longDate(since))}
        <#if used??>${msg("infoportal.calendar.page.own.used", longDate(used))}<#else>${msg("infoportal.calendar.page.own.unused")}</#if></p>
      <#if !own??><p>${msg("infoportal.calendar.page.own.hidden")}</p></#if>
      <#if member><p class="ip-hint" id="neu-hinweis">${msg("infoportal.calendar.page.own.renewHint")}</p></#if>
      <div class="ip-actions">
        <#if member><@button here + "/neu" msg("infoportal.calendar.page.own.renew") "secondary"/></#if>
        <@button here + "/aus" msg("infoportal.calendar.page.own.end") "danger"/>
      </div>
      <#elseif member>
      <p>${msg("infoportal.calendar.page.own.secret")}</p>
      <div class="ip-actions"><@button here + "/neu" msg("infoportal.calendar.page.own.create")/></div>
      <#elseif viewer.guest>
      <p>${msg("infoportal.calendar.page.own.guest")}</p>
      <p><a href="${url("anmelden")}?returnTo=${here}">${msg("infoportal.calendar.page.own.login")}</a></p>
      <#else>
      <p>${msg("infoportal.calendar.page.own.waiting")}</p>
      </#if>
    </section>

    <section class="ip-prose" aria-labelledby="alle">
      <h2 id="alle">${msg("infoportal.calendar.page.public.title")}</h2>
      <p>${msg("infoportal.calendar.page.public.text")}</p>
      <div class="ip-actions">
        <a class="kern-btn kern-btn--secondary" href="${public.webcal}"><span class="kern-label">${msg("infoportal.calendar.page.open")}</span></a>
        <a class="kern-btn kern-btn--tertiary" href="${url("fristen.ics")}" download><span class="kern-label">${msg("infoportal.calendar.page.download")}</span></a>
      </div>
      <p class="ip-hint">${msg("infoportal.calendar.page.downloadHint")}</p>
      <@address "adresse" public.address/>
    </section>

    <section class="ip-prose" aria-labelledby="anleitung">
      <h2 id="anleitung">${msg("infoportal.calendar.page.how.title")}</h2>
      <#list ["apple", "android", "outlook", "other"] as program>
      <h3>${msg("infoportal.calendar.page.how." + program)}</h3>
      <p>${msg("infoportal.calendar.page.how." + program + "Text")}</p>
      </#list>
    </section>

    <section class="ip-panel" aria-labelledby="spaet">
      <h2 id="spaet">${msg("infoportal.calendar.page.late.title")}</h2>
      <p>${msg("infoportal.calendar.page.late.text")}</p>
    </section>
  </div>
</@layout.html>
