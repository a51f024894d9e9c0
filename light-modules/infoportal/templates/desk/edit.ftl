<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#import "/infoportal/templates/desk/parts.ftl" as desk>
<#assign title = (item.title)!((item??)?then(msg("infoportal.desk.edit", type.label), msg("infoportal.desk.create", type.label)))>
<#assign restored = (unsaved.restored)!false>
<#assign editUrl = (item.url)!newUrl>
<#-- Whoever goes on from an older text, or comes back with errors, still names what she began with. -->
<#assign began = (revision!)?has_content?then(revision!, (restored && unsaved.revision?has_content)?then((unsaved.revision)!, ((item.revision)??)?then(layout.plain((item.revision)!0), "")))>
<@layout.html title=title section="desk" wide=true errors=form.errors?has_content editor=true>
  <@layout.back type.url!url("desk/" + type.name) type.label/>
  <@layout.head title=title/>
  <@ui.summary form/>
  <@unsavedText/>
  <form class="ip-form ip-form--desk" method="post" action="${editUrl}" novalidate data-unsaved data-key-save
        data-autosave="${editUrl}/entwurf" data-offline="${msg("infoportal.desk.unsaved.offline")}" data-online="${msg("infoportal.desk.unsaved.online")}" data-refused="${msg("infoportal.desk.unsaved.refused")}">
    <#if began?has_content><input type="hidden" name="_revision" value="${began}"></#if>
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
      <p class="ip-hint" data-autosave-text></p>
      <#include "/infoportal/templates/desk/visibility.ftl">
      <p class="kern-sr-only" role="status" data-autosave-spoken></p>
    </div>
  </form>
  <@desk.keys [
    {"keys": [msg("infoportal.desk.keys.ctrl") + " + S"], "label": msg("infoportal.desk.keys.save")},
    {"keys": ["Alt + F10"], "label": msg("infoportal.desk.keys.toolbar")},
    {"keys": ["?"], "label": msg("infoportal.desk.keys.help.key")}
  ]/>
</@layout.html>

<#-- What she typed here before and did not save. -->
<#macro unsavedText>
  <#if unsaved?? && !form.errors?has_content>
  <section class="ip-notice ip-notice--warning" aria-labelledby="ungesichert">
    <h2 class="ip-notice__title" id="ungesichert">${msg(restored?then("infoportal.desk.unsaved.restored.title", "infoportal.desk.unsaved.title"))}</h2>
    <p>${msg(restored?then("infoportal.desk.unsaved.restored.text", "infoportal.desk.unsaved.text"), dateTime(unsaved.at))}</p>
    <div class="ip-actions">
      <#if !restored><a class="kern-btn kern-btn--primary" href="${unsaved.restoreUrl}"><span class="kern-label">${msg("infoportal.desk.unsaved.restore")}</span></a></#if>
      <form method="post" action="${unsaved.discardUrl}"><@ui.submit msg("infoportal.desk.unsaved.discard") "secondary"/></form>
    </div>
  </section>
  </#if>
</#macro>
