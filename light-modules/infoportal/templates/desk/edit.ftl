<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#import "/infoportal/templates/desk/parts.ftl" as desk>
<#assign title = (item.title)!((item??)?then(msg("infoportal.desk.edit", type.label), msg("infoportal.desk.create", type.label)))>
<#assign restored = (unsaved.restored)!false>
<#assign editUrl = (item.url)!newUrl>
<#assign stepErrors = stepErrors!{}>
<#-- Whoever goes on from an older text, or comes back with errors, still names what she began with. -->
<#assign began = (revision!)?has_content?then(revision!, (restored && unsaved.revision?has_content)?then((unsaved.revision)!, ((item.revision)??)?then(layout.plain((item.revision)!0), "")))>
<@layout.html title=title section="desk" wide=true errors=(form.errors?has_content || stepErrors?has_content || problem??) editor=true>
  <@layout.back type.url!url("desk/" + type.name) type.label/>
  <@layout.head title=title/>
  <@ui.summary form/>
  <@hindrance/>
  <@unsavedText/>
  <div class="ip-desk">
    <#if editable>
    <form class="ip-form ip-desk__fields" id="eintrag" method="post" action="${editUrl}"<#if form.multipart!false> enctype="multipart/form-data"</#if> novalidate data-unsaved data-key-save
          data-autosave="${editUrl}/entwurf" data-offline="${msg("infoportal.desk.unsaved.offline")}" data-online="${msg("infoportal.desk.unsaved.online")}" data-refused="${msg("infoportal.desk.unsaved.refused")}">
      <#if began?has_content><input type="hidden" name="_revision" value="${began}"></#if>
      <@ui.sections form/>
    </form>
    <#else>
    <dl class="ip-facts ip-facts--stacked ip-desk__fields">
      <#list fields![] as field><div><dt>${field.label}</dt><#if field.html??><dd class="ip-prose">${field.html}</dd><#else><dd class="ip-compare__text">${field.text}</dd></#if></div></#list>
    </dl>
    </#if>
    <div class="ip-desk__side">
      <@standing/>
      <#if editable><@saving/></#if>
      <#if item??>
      <@stepsBox/>
      <#include "/infoportal/templates/desk/visibility.ftl">
      <@people_box/>
      <@timetable/>
      <@review/>
      <@trashBox/>
      </#if>
    </div>
  </div>
  <@desk.keys entries=[
    {"keys": [msg("infoportal.desk.keys.ctrl") + " + S"], "label": msg("infoportal.desk.keys.save")},
    {"keys": ["Alt + F10"], "label": msg("infoportal.desk.keys.toolbar")},
    {"keys": ["?"], "label": msg("infoportal.desk.keys.help.key")}
  ]/>
</@layout.html>

<#-- Why a step could not be taken. -->
<#macro hindrance>
  <#if problem?? || stepErrors?has_content>
  <div class="ip-errors" role="alert" tabindex="-1" data-error-summary>
    <h2>${problem!msg("infoportal.desk.step.failed")}</h2>
    <#if stepErrors?has_content><ul><#list stepErrors as field, text><li><a href="#s-${field}">${text}</a></li></#list></ul></#if>
  </div>
  </#if>
</#macro>

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

<#macro standing>
  <#if item??>
  <section class="ip-desk__box" aria-labelledby="stand">
    <h2 class="kern-sr-only" id="stand">${msg("infoportal.column.state")}</h2>
    <p><@layout.badge item.state item.stateLabel/></p>
    <#if (item.modified!)?has_content><p class="ip-hint">${msg("infoportal.desk.modified", dateTime(item.modified), item.modifiedBy!"–")}</p></#if>
    <#if publishAt?has_content><p class="ip-hint">${msg("infoportal.desk.schedule.begins", localTime(publishAt))}</p></#if>
    <#if unpublishAt?has_content><p class="ip-hint">${msg("infoportal.desk.schedule.ends", localTime(unpublishAt))}</p></#if>
    <#if comment?has_content>
    <blockquote class="ip-desk__comment"><p>${comment}</p><footer>${commentBy}</footer></blockquote>
    </#if>
    <p class="ip-desk__links"><#if (item.publicUrl!)?has_content><a href="${item.publicUrl}">${msg("infoportal.desk.view")}</a> </#if><a href="${item.url}/verlauf">${msg("infoportal.desk.history")}</a> <a href="${item.url}/export">${msg("infoportal.transfer.export.one")}</a><#if moveUrl??> <a href="${moveUrl}">${msg(moving?then("infoportal.moves.toPreview", "infoportal.moves.toMove"))}</a></#if></p>
  </section>
  </#if>
</#macro>

<#macro saving>
  <div class="ip-desk__box">
    <div class="ip-actions ip-actions--stacked">
      <@desk.save label=msg("infoportal.desk.action.save") kind=(savePublish || saveSubmit)?then("secondary", "primary") value="save"/>
      <#if savePublish><@desk.save msg("infoportal.desk.action.savePublish") "primary" "save-publish"/></#if>
      <#if saveSubmit><@desk.save msg("infoportal.desk.action.saveSubmit") "primary" "save-submit"/></#if>
    </div>
    <p class="ip-hint ip-autosave" data-autosave-text></p>
    <p class="kern-sr-only" role="status" data-autosave-spoken></p>
  </div>
</#macro>

<#-- Steps with the text as it is stored, in a form of their own. -->
<#macro stepsBox>
  <#if steps?has_content>
  <section class="ip-desk__box" aria-labelledby="schritte">
    <h2 id="schritte">${msg("infoportal.desk.steps")}</h2>
    <#if moving!false><p class="ip-hint">${msg("infoportal.moves.pending.notice")} <a href="${moveUrl}">${msg("infoportal.moves.toPreview")}</a></p></#if>
    <#if needed?has_content>
    <p class="ip-hint">${msg("infoportal.desk.needed")}</p>
    <ul class="ip-todo"><#list needed as one><li><a href="${one.url}">${one.title}</a></li></#list></ul>
    </#if>
    <form method="post" action="${item.url}">
      <input type="hidden" name="_revision" value="${layout.plain(item.revision)}">
      <div class="kern-form-input ip-field<#if stepErrors.comment??> ip-field--error</#if>">
        <label class="kern-label" for="s-comment">${msg("infoportal.desk.comment")}</label>
        <div class="ip-hint" id="s-comment-help">${msg("infoportal.desk.comment.help")}</div>
        <@stepError "comment"/>
        <textarea class="kern-form-input__input" id="s-comment" name="_comment" rows="3" maxlength="2000" aria-describedby="s-comment-help<#if stepErrors.comment??> s-comment-error</#if>"<#if stepErrors.comment??> aria-invalid="true"</#if>></textarea>
      </div>
      <div class="ip-actions ip-actions--stacked">
        <#list steps as step><@ui.submit step.label step.primary?then("primary", "secondary") "_action" step.name/></#list>
      </div>
    </form>
  </section>
  </#if>
</#macro>

<#macro people_box>
  <details class="ip-desk__box"<#if stepErrors.owner?? || stepErrors.assignee??> open</#if>>
    <summary>${msg("infoportal.desk.people")}<#if assignee?has_content>: ${name_of(assignees, assignee)}<#elseif owner?has_content>: ${name_of(owners, owner)}</#if></summary>
    <form method="post" action="${item.url}/zustaendig">
      <input type="hidden" name="_revision" value="${layout.plain(item.revision)}">
      <@person "assignee" msg("infoportal.desk.assignee") assignees/>
      <@person "owner" msg("infoportal.desk.owner") owners/>
      <div class="ip-actions"><@ui.submit msg("infoportal.desk.people.save") "secondary"/></div>
    </form>
  </details>
</#macro>

<#macro person name label options>
  <div class="kern-form-input ip-field">
    <label class="kern-label" for="s-${name}">${label}</label>
    <@stepError name/>
    <div class="kern-form-input__select-wrapper">
      <select class="kern-form-input__select" id="s-${name}" name="${name}">
        <option value="">${msg("infoportal.desk.nobody")}</option>
        <#list options as option><option value="${option.value}"<#if option.selected> selected</#if>>${option.label}</option></#list>
      </select>
    </div>
  </div>
</#macro>

<#function name_of options value>
  <#list options as option><#if option.value == value><#return option.label></#if></#list>
  <#return value>
</#function>

<#macro timetable>
  <#if schedulable>
  <details class="ip-desk__box"<#if publishAt?has_content || unpublishAt?has_content || stepErrors.publishAt?? || stepErrors.unpublishAt??> open</#if>>
    <summary>${msg("infoportal.desk.schedule")}</summary>
    <form method="post" action="${item.url}/zeitplan" novalidate>
      <input type="hidden" name="_revision" value="${layout.plain(item.revision)}">
      <p class="ip-hint">${msg("infoportal.desk.schedule.zone", zone, dateTime(now))}</p>
      <@moment "publishAt" msg("infoportal.desk.schedule.publishAt") publishAt/>
      <@moment "unpublishAt" msg("infoportal.desk.schedule.unpublishAt") unpublishAt/>
      <div class="ip-actions"><@ui.submit msg("infoportal.desk.schedule.save") "secondary"/></div>
    </form>
  </details>
  </#if>
</#macro>

<#macro moment name label value>
  <div class="kern-form-input ip-field<#if stepErrors[name]??> ip-field--error</#if>">
    <label class="kern-label" for="s-${name}">${label} <span class="kern-label__optional">${msg("infoportal.web.form.optional")}</span></label>
    <@stepError name/>
    <input class="kern-form-input__input" type="datetime-local" id="s-${name}" name="${name}" value="${value}"<#if stepErrors[name]??> aria-invalid="true" aria-describedby="s-${name}-error"</#if>>
  </div>
</#macro>

<#-- Still true? -->
<#macro review>
  <#if reviewable>
  <details class="ip-desk__box"<#if overdue || stepErrors.reviewOn??> open</#if>>
    <summary>${msg("infoportal.desk.review")}<#if reviewOn??>: ${shortDate(reviewOn)}</#if></summary>
    <form method="post" action="${item.url}/stimmt-noch" novalidate>
      <input type="hidden" name="_revision" value="${layout.plain(item.revision)}">
      <p class="ip-hint">${msg(overdue?then("infoportal.desk.review.overdue", "infoportal.desk.review.help"))}</p>
      <div class="kern-form-input ip-field<#if stepErrors.reviewOn??> ip-field--error</#if>">
        <label class="kern-label" for="s-reviewOn">${msg("infoportal.desk.review.next")}</label>
        <@stepError "reviewOn"/>
        <input class="kern-form-input__input" type="date" id="s-reviewOn" name="reviewOn" value="${reviewProposal}"<#if stepErrors.reviewOn??> aria-invalid="true" aria-describedby="s-reviewOn-error"</#if>>
      </div>
      <div class="ip-actions"><@ui.submit msg("infoportal.desk.review.confirm") "secondary"/></div>
    </form>
  </details>
  </#if>
</#macro>

<#macro trashBox>
  <#if trash>
  <form class="ip-desk__box" method="post" action="${item.url}">
    <input type="hidden" name="_revision" value="${layout.plain(item.revision)}">
    <@ui.submit msg("infoportal.desk.step.trash") "tertiary" "_action" "delete"/>
  </form>
  </#if>
</#macro>

<#macro stepError name>
  <#if stepErrors[name]??><p class="ip-field__error" id="s-${name}-error"><span class="kern-sr-only">${msg("infoportal.web.form.titlePrefix")} </span>${stepErrors[name]}</p></#if>
</#macro>

<#-- What stands in a field for day and time, as readers write it. -->
<#function localTime value>
  <#return shortDate(value?substring(0, 10)) + ", " + value?substring(11, 16)>
</#function>
