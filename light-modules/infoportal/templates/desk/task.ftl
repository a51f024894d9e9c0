<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#assign running = task.state == "running">
<@layout.html title=task.label section="desk" refresh=running?then(2, 0)>
  <div class="ip-medium">
    <@layout.back task.back msg("infoportal.tasks.back")/>
    <@layout.head title=task.label/>
    <#if running>
    <#-- portal.js asks how far it is; without it the page loads itself again. -->
    <div data-task="${url("api/v1/desk/tasks/" + task.id)}">
      <label for="fortschritt" data-task-text>${task.progress}</label>
      <progress class="ip-progress" id="fortschritt"<#if task.total gt 0> max="${task.total?c}" value="${task.done?c}"</#if>></progress>
      <p class="kern-sr-only" role="status" data-task-spoken></p>
    </div>
    <p class="ip-hint">${msg("infoportal.tasks.hint")}</p>
    <#else>
    <div role="status">
      <p class="ip-lead">${msg("infoportal.tasks.state." + task.state)}</p>
      <#if task.state == "interrupted"><p>${msg("infoportal.tasks.interrupted", task.done, task.total)}</p></#if>
      <#if task.results?has_content>
      <ul><#list task.results as result><li>${result.text}</li></#list></ul>
      </#if>
    </div>
    <#if task.failures?has_content>
    <section class="ip-block" aria-labelledby="gescheitert">
      <h2 id="gescheitert">${msg("infoportal.tasks.failures", task.failed)}</h2>
      <ul>
        <#list task.failures as failure>
        <li><#if failure.url?has_content && failure.title?has_content><a href="${failure.url}">${failure.title}</a>: <#elseif failure.title?has_content>${failure.title}: </#if>${failure.message}</li>
        </#list>
      </ul>
      <#if task.failed gt task.failures?size><p>${msg("infoportal.tasks.failures.more", task.failed - task.failures?size)}</p></#if>
    </section>
    </#if>
    <#if (task.undoUntil!)?has_content>
    <form class="ip-block" method="post" action="${url("desk/auftraege/" + task.id + "/ruecknahme")}">
      <p class="ip-hint" id="ruecknahme">${msg("infoportal.tasks.undo.hint", dateTime(task.undoUntil), task.undoSteps)}</p>
      <div class="ip-actions"><@ui.submit msg("infoportal.tasks.undo") "secondary"/></div>
    </form>
    </#if>
    <p class="ip-actions"><a class="kern-btn kern-btn--primary" href="${task.back}"><span class="kern-label">${msg("infoportal.tasks.back")}</span></a></p>
    </#if>
  </div>
</@layout.html>
