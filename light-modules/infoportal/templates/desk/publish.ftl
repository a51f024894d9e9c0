<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<@layout.html title=msg("infoportal.desk.publish.title") section="desk" wide=true>
  <div class="ip-medium">
    <@layout.head title=msg("infoportal.desk.publish.title") lead=item.title/>
    <p>${msg("infoportal.desk.publish.needed")}</p>
    <ul class="ip-todo">
      <#list needed as one><li><a href="${one.url}">${one.title}</a> <@layout.badge one.state one.stateLabel/></li></#list>
    </ul>
    <form method="post" action="${item.url}">
      <input type="hidden" name="_revision" value="${layout.plain(item.revision)}">
      <input type="hidden" name="_action" value="publish">
      <input type="hidden" name="_comment" value="${comment}">
      <div class="ip-actions">
        <@ui.submit msg("infoportal.desk.publish.all") "primary" "_withLinks" "true"/>
        <@ui.submit msg("infoportal.desk.publish.one") "secondary" "_withLinks" "false"/>
        <a class="kern-btn kern-btn--tertiary" href="${item.url}"><span class="kern-label">${msg("infoportal.desk.publish.cancel")}</span></a>
      </div>
    </form>
  </div>
</@layout.html>
