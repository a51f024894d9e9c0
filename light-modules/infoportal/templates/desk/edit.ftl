<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#assign title = (item.title)!((item??)?then(msg("infoportal.desk.edit", type.label), msg("infoportal.desk.create", type.label)))>
<@layout.html title=title section="desk" wide=true errors=form.errors?has_content editor=true>
  <@layout.back type.url!url("desk/" + type.name) type.label/>
  <@layout.head title=title/>
  <@ui.summary form/>
  <form class="ip-form ip-form--desk" method="post" action="${(item.url)!(newUrl!url("desk/" + type.name + "/neu"))}"<#if form.multipart!false> enctype="multipart/form-data"</#if> novalidate data-unsaved>
    <#if (item.revision)??><input type="hidden" name="_revision" value="${layout.plain(item.revision)}"></#if>
    <div class="ip-desk__fields"><@ui.sections form/></div>
    <div class="ip-desk__side">
      <#if item??>
      <p><@layout.badge item.state item.stateLabel/></p>
      <#if (item.modified!)?has_content><p class="ip-hint">${msg("infoportal.desk.modified", dateTime(item.modified), item.modifiedBy!"–")}</p></#if>
      <#if (item.publicUrl!)?has_content><p><a href="${item.publicUrl}">${msg("infoportal.desk.view")}</a></p></#if>
      </#if>
      <div class="ip-actions ip-actions--stacked">
        <@ui.submit msg("infoportal.desk.action.save") "secondary" "_action" "save"/>
        <@ui.submit msg("infoportal.desk.action.savePublish") "primary" "_action" "save-publish"/>
        <#if item??>
        <#if item.state != "draft"><@ui.submit msg("infoportal.desk.action.unpublish") "tertiary" "_action" "unpublish" true/></#if>
        <@ui.submit msg("infoportal.desk.action.delete") "tertiary" "_action" "delete" true/>
        </#if>
      </div>
    </div>
  </form>
</@layout.html>
