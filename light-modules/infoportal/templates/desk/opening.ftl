<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#-- Before something that was for some is published for everybody. -->
<@layout.html title=msg("infoportal.visibility.public.title") section="desk" wide=true>
  <div class="ip-narrow">
    <@layout.back editUrl title/>
    <@layout.head title=msg("infoportal.visibility.public.title") lead=msg("infoportal.visibility.public.lead")/>
    <#list openings as opening>
    <section class="ip-panel" aria-labelledby="oeffnung-${opening?counter}">
      <h2 id="oeffnung-${opening?counter}">${opening.title}</h2>
      <dl class="ip-facts ip-facts--stacked">
        <div><dt>${msg("infoportal.visibility.public.before")}</dt><dd>${opening.before} ${opening.beforeCount}</dd></div>
        <div><dt>${msg("infoportal.visibility.public.after")}</dt><dd><strong>${opening.after}</strong></dd></div>
      </dl>
    </section>
    </#list>
    <form method="post" action="${action}">
      <#list again as name, value><input type="hidden" name="${name}" value="${value}"></#list>
      <input type="hidden" name="${confirmed}" value="true">
      <div class="ip-actions">
        <@ui.submit msg("infoportal.visibility.public.submit") "danger"/>
        <a class="kern-btn kern-btn--secondary" href="${editUrl}"><span class="kern-label">${msg("infoportal.visibility.public.cancel")}</span></a>
      </div>
    </form>
    <p class="ip-hint">${msg("infoportal.visibility.public.saved")}</p>
  </div>
</@layout.html>
