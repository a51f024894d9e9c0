<#ftl output_format="HTML" strip_whitespace=true>
<#-- What several pages of the Desk share. -->
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>

<#-- The keys that work on this page, in a dialog that desk.js opens and in which they can be switched off. -->
<#macro keys entries>
  <p class="ip-keys"><button class="ip-textbutton" type="button" hidden data-keys-open aria-haspopup="dialog">${msg("infoportal.desk.keys.open")} <kbd aria-hidden="true">?</kbd></button></p>
  <dialog class="ip-dialog" id="tasten" aria-labelledby="tasten-titel">
    <h2 id="tasten-titel">${msg("infoportal.desk.keys.title")}</h2>
    <dl class="ip-keylist">
      <#list entries as entry>
      <div><dt><#list entry.keys as key><kbd>${key}</kbd><#sep> </#list></dt><dd>${entry.label}</dd></div>
      </#list>
    </dl>
    <div class="kern-form-check">
      <input class="kern-form-check__checkbox" type="checkbox" id="tasten-an" data-keys-switch checked>
      <label class="kern-label" for="tasten-an">${msg("infoportal.desk.keys.switch")}</label>
    </div>
    <p class="ip-hint">${msg("infoportal.desk.keys.help")}</p>
    <form method="dialog" class="ip-actions"><@ui.submit msg("infoportal.desk.keys.close") "secondary"/></form>
  </dialog>
</#macro>

<#-- A choice in a row of filters: [{value, label, selected}]. -->
<#macro choice name label none options>
  <div class="kern-form-input">
    <label class="kern-label" for="filter-${name}">${label}</label>
    <div class="kern-form-input__select-wrapper">
      <select class="kern-form-input__select" id="filter-${name}" name="${name}">
        <#if none?has_content><option value="">${none}</option></#if>
        <#list options as option><option value="${option.value}"<#if option.selected> selected</#if>>${option.label}</option></#list>
      </select>
    </div>
  </div>
</#macro>

<#-- A button that sends the item's form, from wherever it stands. -->
<#macro save label kind value>
  <button class="kern-btn kern-btn--${kind}" type="submit" form="eintrag" name="_action" value="${value}"><span class="kern-label">${label}</span></button>
</#macro>

<#-- Words that stayed, went and came; said as well as drawn. which: one side of a comparison, or both. No blank may
     get between the pieces: they bring their own. -->
<#macro pieces all which="both">
<#list all as piece><#if piece.kind == "same">${piece.text}<#elseif piece.kind == "removed"><#if which != "new"><del><span class="kern-sr-only">[${msg("infoportal.desk.diff.removed")} </span>${piece.text?trim}<span class="kern-sr-only">]</span></del> </#if><#elseif which != "old"><ins><span class="kern-sr-only">[${msg("infoportal.desk.diff.added")} </span>${piece.text?trim}<span class="kern-sr-only">]</span></ins> </#if></#list><#t>
</#macro>
