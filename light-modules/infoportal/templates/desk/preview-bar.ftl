<#ftl output_format="HTML" strip_whitespace=true>
<#-- Above a page that an editor sees as somebody else would: what it is, as whom, and what the gate says. -->
<section class="ip-preview" aria-label="${msg("infoportal.preview.title")}">
  <div class="ip-preview__row">
    <p class="ip-preview__what"><strong>${msg("infoportal.preview.title")}</strong> <span class="ip-badge ip-badge--${preview.state}">${preview.stateLabel}</span> ${preview.title}</p>
    <p class="ip-preview__back"><a href="${preview.editUrl}"><span aria-hidden="true">←</span> ${msg("infoportal.preview.back")}</a></p>
    <#if preview.audiences?has_content>
    <form class="ip-preview__form" method="get" action="${preview.url}">
      <div class="kern-form-input ip-preview__field">
        <label class="kern-label" for="vorschau-kreis">${msg("infoportal.preview.audience")}</label>
        <div class="kern-form-input__select-wrapper"><select class="kern-form-input__select" id="vorschau-kreis" name="kreis">
          <#list preview.audiences as option><option value="${option.value}"<#if option.selected> selected</#if>>${option.label}</option></#list>
        </select></div>
      </div>
      <div class="kern-form-input ip-preview__field">
        <label class="kern-label" for="vorschau-gliederung">${msg("infoportal.preview.unit")}</label>
        <div class="kern-form-input__select-wrapper"><select class="kern-form-input__select" id="vorschau-gliederung" name="gliederung">
          <option value="">${msg("infoportal.preview.noUnit")}</option>
          <#list preview.units as option><option value="${option.value}"<#if option.selected> selected</#if>>${option.label}</option></#list>
        </select></div>
      </div>
      <button class="kern-btn kern-btn--primary ip-btn--compact" type="submit"><span class="kern-label">${msg("infoportal.preview.show")}</span></button>
    </form>
    <p class="ip-preview__why"><strong>${msg(preview.permits?then("infoportal.preview.finds", "infoportal.preview.findsNothing"))}</strong> ${preview.reason}</p>
    </#if>
  </div>
</section>
