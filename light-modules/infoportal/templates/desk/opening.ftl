<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#-- Before something that was for some is published for everybody. -->
<@layout.html title=msg("infoportal.visibility.public.title") section="desk" wide=true>
  <div class="ip-narrow">
    <@layout.back editUrl title/>
    <@layout.head title=msg("infoportal.visibility.public.title") lead=title/>
    <p>${msg("infoportal.visibility.public.lead")}</p>
    <dl class="ip-facts ip-facts--stacked">
      <div><dt>${msg("infoportal.visibility.public.before")}</dt><dd>${before} ${beforeCount}</dd></div>
      <div><dt>${msg("infoportal.visibility.public.after")}</dt><dd><strong>${after}</strong></dd></div>
    </dl>
    <form method="post" action="${editUrl}/oeffentlich">
      <input type="hidden" name="_revision" value="${layout.plain(revision)}">
      <div class="ip-actions">
        <@ui.submit msg("infoportal.visibility.public.submit") "danger"/>
        <a class="kern-btn kern-btn--secondary" href="${editUrl}"><span class="kern-label">${msg("infoportal.visibility.public.cancel")}</span></a>
      </div>
    </form>
    <p class="ip-hint">${msg("infoportal.visibility.public.saved")}</p>
  </div>
</@layout.html>
