<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#-- What accreditors decide with, on one or on many. The enclosing form is the page's. -->

<#-- The preset reason comes first: whoever presses Enter in a field inserts a reason and decides nothing. -->
<#macro fields form presets>
  <#if presets?has_content>
  <div class="kern-form-input ip-field">
    <label class="kern-label" for="f-preset">${msg("infoportal.queue.preset")} <span class="kern-label__optional">${msg("infoportal.web.form.optional")}</span></label>
    <div class="ip-search__row">
      <div class="kern-form-input__select-wrapper">
        <select class="kern-form-input__select" id="f-preset" name="_preset">
          <option value="">${msg("infoportal.web.form.choose")}</option>
          <#list presets as preset><option value="${preset.value}">${preset.label}</option></#list>
        </select>
      </div>
      <@ui.submit msg("infoportal.queue.preset.use") "secondary" "_use" "1" true/>
    </div>
  </div>
  </#if>
  <@ui.sections form/>
</#macro>

<#macro buttons decisions>
  <p class="ip-hint">${msg("infoportal.web.accreditation.mail")}</p>
  <div class="ip-actions">
    <#list decisions as decision>
    <@ui.submit msg("infoportal.web.accreditation.decision." + decision) {"accredit": "primary", "reject": "danger", "revoke": "danger"}[decision]!"secondary" "decision" decision/>
    </#list>
  </div>
</#macro>

<#-- The decision that can still be taken back. -->
<#macro undo decision action withName=true>
  <div class="ip-notice ip-notice--warning" role="status">
    <p><#if withName><strong>${msg("infoportal.queue.undo.decided", decision.name, decision.what)}</strong> </#if>${msg("infoportal.queue.undo.text", decision.until)}</p>
    <form method="post" action="${action}">
      <div class="ip-actions"><@ui.submit msg("infoportal.queue.undo") "secondary"/></div>
    </form>
  </div>
</#macro>

<#macro hiddenFields fields>
  <#list fields as field><input type="hidden" name="${field.name}" value="${field.value}"></#list>
</#macro>
