<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#assign finished = list.state != "running">
<@layout.html title=msg(finished?then("infoportal.candidates.run.done.title", "infoportal.candidates.run.title")) section="accreditations">
  <div class="ip-medium">
    <@layout.back url("verwaltung/bekannte") msg("infoportal.candidates.title")/>
    <@layout.head title=msg(finished?then("infoportal.candidates.run.done.title", "infoportal.candidates.run.title"))/>
    <#if finished>
    <div role="status">
      <p class="ip-lead">${msg("infoportal.candidates.run.done", list.total)}</p>
      <ul>
        <li>${msg("infoportal.candidates.run.unchanged", list.unchanged)}</li>
        <#if list.leftOut gt 0><li>${msg("infoportal.candidates.run.leftOut", list.leftOut)}</li></#if>
        <#if list.includeWaiting><li>${msg("infoportal.candidates.run.accredited", list.accredited)}</li></#if>
      </ul>
    </div>
    <p class="ip-actions"><a class="kern-btn kern-btn--primary" href="${url("verwaltung/bekannte")}"><span class="kern-label">${msg("infoportal.candidates.run.toList")}</span></a></p>
    <#else>
    <div aria-live="polite">
      <label for="fortschritt">${msg("infoportal.candidates.run.progress", list.done, list.total)}</label>
      <progress class="ip-progress" id="fortschritt" max="${[list.total, 1]?max?c}" value="${list.done?c}"></progress>
    </div>
    <p class="ip-hint">${msg("infoportal.candidates.run.hint")}</p>
    </#if>
  </div>
</@layout.html>
