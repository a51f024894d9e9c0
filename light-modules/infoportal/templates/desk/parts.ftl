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
