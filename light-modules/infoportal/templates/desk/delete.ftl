<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<@layout.html title=msg("infoportal.desk.trash.title") section="desk" wide=true>
  <div class="ip-narrow">
    <@layout.head title=msg("infoportal.desk.trash.title")/>
    <p class="ip-lead">${(item.title)!(item.slug!"")}</p>
    <p>${msg(item.live?then("infoportal.desk.trash.published", "infoportal.desk.trash.draft"))}</p>
    <form method="post" action="${item.url}">
      <#if (item.revision)??><input type="hidden" name="_revision" value="${layout.plain(item.revision)}"></#if>
      <input type="hidden" name="_confirmed" value="true">
      <div class="ip-actions">
        <@ui.submit msg("infoportal.desk.step.trash") "danger" "_action" "delete"/>
        <a class="kern-btn kern-btn--secondary" href="${item.url}"><span class="kern-label">${msg("infoportal.desk.delete.cancel")}</span></a>
      </div>
    </form>
  </div>
</@layout.html>
