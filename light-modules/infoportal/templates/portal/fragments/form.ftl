<#ftl output_format="HTML" strip_whitespace=true>
<#-- Draws the form model. A field: name, id, type, label, help, required, maxLength, rows, autocomplete, inputMode, value,
     values, options, error, buttonLabel, readOnly, placeholder; composites have fields, several of them entries. Every text is in the page's language already. -->

<#-- What went wrong, on top, with links to the fields. portal.js moves the focus here. -->
<#macro summary form>
  <#if form?? && (form.errors!)?has_content>
  <div class="ip-errors" role="alert" tabindex="-1" data-error-summary>
    <h2>${msg((form.errors?size == 1)?then("infoportal.web.form.error.one", "infoportal.web.form.error.many"), form.errors?size)}</h2>
    <ul>
      <#list form.errors as error>
      <li><#if (error.id!)?has_content><a href="#${error.id}"><#if (error.label!)?has_content>${error.label}: </#if>${error.message}</a><#else>${error.message}</#if></li>
      </#list>
    </ul>
  </div>
  </#if>
</#macro>

<#-- All sections; one with a label becomes a group with a legend. -->
<#macro sections form>
  <#list form.sections as section>
    <#if (section.label!)?has_content>
    <fieldset class="ip-section">
      <legend>${section.label}</legend>
      <div class="ip-fields"><#list section.fields as f><@field f/></#list></div>
    </fieldset>
    <#else>
    <div class="ip-fields"><#list section.fields as f><@field f/></#list></div>
    </#if>
  </#list>
</#macro>

<#macro field f>
  <#switch f.type>
    <#case "hidden"><input type="hidden" name="${f.name}" value="${f.value!}"><#break>
    <#case "static"><@static f/><#break>
    <#case "checkbox"><@checkbox f/><#break>
    <#case "checkboxes"><@choices f "checkbox"/><#break>
    <#case "radio"><@choices f "radio"/><#break>
    <#case "composite"><@composite f/><#break>
    <#case "entries"><@entries f/><#break>
    <#case "each"><@each f/><#break>
    <#case "select"><@single f><@select f/></@single><#break>
    <#case "upload"><@single f><@upload f/></@single><#break>
    <#case "textarea">
    <#case "multi">
    <#case "richtext"><@single f><@textarea f/></@single><#break>
    <#default><@single f><@input f/></@single>
  </#switch>
</#macro>

<#-- The control alone, for a field that is one of several. -->
<#macro control f>
  <#switch f.type>
    <#case "select"><@select f/><#break>
    <#case "textarea">
    <#case "richtext"><@textarea f/><#break>
    <#default><@input f/>
  </#switch>
</#macro>

<#-- Fields that belong together. -->
<#macro composite f>
  <fieldset class="ip-section ip-field<#if f.error?has_content> ip-field--error</#if>" id="${f.id}" tabindex="-1" data-field="${f.name}"<@described f/>>
    <legend>${f.label}<@optional f/></legend>
    <@help f/>
    <@error f/>
    <div class="ip-fields"><#list f.fields as inner><@field inner/></#list></div>
  </fieldset>
</#macro>

<#-- Several entries. Without JavaScript some empty ones stand ready; portal.js shows one more at a time. -->
<#macro entries f>
  <fieldset class="ip-section ip-field<#if f.error?has_content> ip-field--error</#if>" id="${f.id}" tabindex="-1" data-field="${f.name}"<@described f/><#rt>
    <#lt> data-entries data-add="${msg("infoportal.types.entry.add")}" data-remove="${msg("infoportal.types.entry.remove")}">
    <legend>${f.label}<@optional f/></legend>
    <@help f/>
    <@error f/>
    <#list f.entries as entry>
    <fieldset class="ip-section ip-entry" id="${entry.id}" data-entry<#if entry.spare> data-spare</#if>>
      <legend>${msg("infoportal.types.entry", f.label, entry.number)}</legend>
      <div class="ip-fields"><#list entry.fields as inner><@field inner/></#list></div>
      <#if !entry.spare>
      <div class="kern-form-check" data-entry-remove>
        <input class="kern-form-check__checkbox" type="checkbox" id="${entry.id}-remove" name="${entry.name}._remove" value="true">
        <label class="kern-label" for="${entry.id}-remove">${msg("infoportal.types.entry.remove")}</label>
      </div>
      </#if>
    </fieldset>
    </#list>
  </fieldset>
</#macro>

<#-- Several values, each in a control of its own. -->
<#macro each f>
  <fieldset class="kern-fieldset ip-field<#if f.error?has_content> ip-field--error</#if>" data-field="${f.name}"<@described f/><#rt>
    <#lt> data-entries data-add="${msg("infoportal.types.entry.add")}">
    <legend class="kern-label">${f.label}<@optional f/></legend>
    <@help f/>
    <@error f/>
    <div class="kern-fieldset__body">
      <#list f.each as one>
      <div class="kern-form-input ip-entry" data-entry<#if !(one.value!)?has_content> data-spare</#if>>
        <label class="kern-sr-only" for="${one.id}">${one.label}</label>
        <@control one/>
      </div>
      </#list>
    </div>
  </fieldset>
</#macro>

<#-- Label, help, the control itself, error: the shape of every field with one control. -->
<#macro single f>
  <div class="kern-form-input ip-field<#if f.error?has_content> ip-field--error</#if>" data-field="${f.name}">
    <label class="kern-label" for="${f.id}" id="${f.id}-label">${f.label}<@optional f/></label>
    <@help f/>
    <@remark f/>
    <@error f/>
    <#nested>
  </div>
</#macro>

<#macro input f>
  <#local type = {"email": "email", "password": "password", "date": "date", "datetime": "datetime-local", "number": "text"}[f.type]!"text">
  <input class="kern-form-input__input<#if f.error?has_content> kern-form-input__input--error</#if>" type="${type}" id="${f.id}" name="${f.name}"<#rt>
    <#lt><#if f.type != "password"> value="${f.value!}"</#if><@common f/><#rt>
    <#lt><#if f.type == "combo"> list="${f.id}-list"</#if><#rt>
    <#lt><#if f.type == "password"> data-show="${msg("infoportal.web.password.show")}" data-hide="${msg("infoportal.web.password.hide")}"</#if><#rt>
    <#lt><#if f.type == "email"> spellcheck="false" autocapitalize="none"</#if><#rt>
    <#lt><#if (f.inputMode!)?has_content> inputmode="${f.inputMode}"<#elseif f.type == "number"> inputmode="numeric"</#if>>
  <#if f.type == "combo">
  <datalist id="${f.id}-list">
    <#list f.options![] as option><option value="${option.value}"><#if option.label != option.value>${option.label}</#if></option></#list>
  </datalist>
  </#if>
</#macro>

<#macro textarea f>
  <#local rows = (f.type == "richtext")?then(14, f.rows!4)>
  <textarea class="kern-form-input__input<#if f.error?has_content> kern-form-input__input--error</#if>" id="${f.id}" name="${f.name}" rows="${rows?c}"<@common f/><#if f.type == "richtext"><@toolbarLabels/></#if>><#rt>
    <#lt><#if f.type == "multi" && (f.values!)?has_content>${f.values?join("\n")}<#else>${f.value!}</#if></textarea>
</#macro>

<#macro select f>
  <div class="kern-form-input__select-wrapper">
    <select class="kern-form-input__select<#if f.error?has_content> kern-form-input__select--error</#if>" id="${f.id}" name="${f.name}"<@common f/><#if (f.readOnly!false)> disabled</#if>>
      <#if !(f.value!)?has_content || !f.required><option value="">${msg("infoportal.web.form.choose")}</option></#if>
      <#list f.options![] as option><option value="${option.value}"<#if option.selected> selected</#if>>${option.label}</option></#list>
    </select>
  </div>
</#macro>

<#-- A file: the one that is there, a box to remove it, and a field to choose another. Where scripts run, upload.js sends the
     file at once and shows how far it is; without them it goes with the form. The hidden field says which file is meant. -->
<#macro upload f>
  <div class="ip-upload" data-upload="${(f.file.uploadUrl)!}" data-max="${f.maxSize?c}" data-text-drop="${msg("infoportal.file.drop")}" data-text-progress="${msg("infoportal.file.progress", "#")}"<#rt>
    <#lt> data-text-checking="${msg("infoportal.file.checking")}" data-text-done="${msg("infoportal.file.done")}" data-text-failed="${msg("infoportal.file.failed")}" data-text-too-large="${msg("infoportal.file.tooLarge", f.maxSizeText)}">
    <input type="hidden" name="${f.name}" value="${(f.file.token)!"keep"}" data-upload-value>
    <#if (f.file.name)??>
    <div class="ip-upload__file">
      <#if f.file.thumbnail??><img class="ip-upload__picture" src="${f.file.thumbnail}" alt=""></#if>
      <p><span class="ip-hint">${msg(f.file.waiting?then("infoportal.file.waiting", "infoportal.file.current"))}</span><br>
        <#if f.file.url??><a href="${f.file.url}">${f.file.name}</a><#else>${f.file.name}</#if> <span class="ip-hint">(${f.file.about})</span></p>
    </div>
    <#if !f.required || f.file.waiting>
    <div class="kern-form-check">
      <input class="kern-form-check__checkbox" type="checkbox" id="${f.id}-remove" name="_remove-${f.name}" value="true"<#if (f.file.removed)!false> checked</#if>>
      <label class="kern-label" for="${f.id}-remove">${msg("infoportal.file.remove")}</label>
    </div>
    </#if>
    </#if>
    <p class="ip-hint" id="${f.id}-limits">${f.limits}</p>
    <input class="kern-form-input__input<#if f.error?has_content> kern-form-input__input--error</#if>" type="file" id="${f.id}" name="_file-${f.name}" accept="${f.accept}"<#if f.error?has_content> aria-invalid="true"</#if> aria-describedby="${f.id}-limits<#if f.help?has_content> ${f.id}-help</#if><#if f.error?has_content> ${f.id}-error</#if>">
  </div>
  <script src="${asset("upload.js")}" defer></script>
</#macro>

<#-- Radio buttons or checkboxes; the first carries the field's id, so that the error summary can lead there. -->
<#macro choices f kind>
  <fieldset class="kern-fieldset ip-field<#if f.error?has_content> ip-field--error</#if>" data-field="${f.name}"<@described f/>>
    <legend class="kern-label">${f.label}<@optional f/></legend>
    <@help f/>
    <@remark f/>
    <@error f/>
    <div class="kern-fieldset__body">
      <#list f.options![] as option>
      <#local id = option?is_first?then(f.id, f.id + "-" + option?counter)>
      <div class="kern-form-check">
        <input class="kern-form-check__${kind}" type="${kind}" id="${id}" name="${f.name}" value="${option.value}"<#if option.selected> checked</#if><#if kind == "radio" && f.required> required</#if><#if (f.readOnly!false)> disabled</#if><#if f.error?has_content> aria-invalid="true"</#if>>
        <label class="kern-label" for="${id}">${option.label}</label>
      </div>
      </#list>
    </div>
  </fieldset>
</#macro>

<#macro checkbox f>
  <#local text = f.buttonLabel!f.label>
  <div class="ip-field<#if f.error?has_content> ip-field--error</#if>" data-field="${f.name}">
    <#if text != f.label><p class="kern-label" id="${f.id}-legend">${f.label}</p></#if>
    <@help f/>
    <@remark f/>
    <@error f/>
    <div class="kern-form-check">
      <input class="kern-form-check__checkbox" type="checkbox" id="${f.id}" name="${f.name}" value="true"<#if (f.value!) == "true"> checked</#if><#if (f.readOnly!false)> disabled</#if><#if f.required> required</#if><#if f.error?has_content> aria-invalid="true"</#if><@described f/>>
      <label class="kern-label" for="${f.id}">${text}<@optional f/></label>
    </div>
  </div>
</#macro>

<#macro static f>
  <div class="ip-field" data-field="${f.name!f.id}">
    <p class="kern-label">${f.label}</p>
    <p>${f.value!}</p>
    <@help f/>
  </div>
</#macro>

<#macro common f>
  <#if (f.readOnly!false) && f.type != "select"> readonly</#if><#if (f.placeholder!)?has_content> placeholder="${f.placeholder}"</#if><#rt>
  <#if f.required> required</#if><#rt>
  <#lt><#if f.maxLength?? && f.type != "richtext"> maxlength="${f.maxLength?c}"</#if><#rt>
  <#lt><#if f.maxLength?? && (f.type == "textarea" || f.type == "text") && f.maxLength gte 140 && !(f.autocomplete!)?has_content> data-counter="${msg("infoportal.web.form.left", "#")}"</#if><#rt>
  <#lt><#if (f.autocomplete!)?has_content> autocomplete="${f.autocomplete}"</#if><#rt>
  <#lt><#if f.error?has_content> aria-invalid="true"</#if><@described f/><#t>
</#macro>

<#macro described f>
  <#local ids = []>
  <#if f.help?has_content><#local ids = ids + [f.id + "-help"]></#if>
  <#if (f.remark!)?has_content><#local ids = ids + [f.id + "-remark"]></#if>
  <#if f.error?has_content><#local ids = ids + [f.id + "-error"]></#if>
  <#if ids?has_content> aria-describedby="${ids?join(" ")}"</#if><#t>
</#macro>

<#macro optional f>
  <#if !f.required> <span class="kern-label__optional">${msg("infoportal.web.form.optional")}</span></#if><#t>
</#macro>

<#macro help f>
  <#if f.help?has_content><div class="ip-hint" id="${f.id}-help">${f.help}</div></#if>
</#macro>

<#-- What somebody who checked this field asks to be corrected. -->
<#macro remark f>
  <#if (f.remark!)?has_content><p class="ip-field__remark" id="${f.id}-remark"><strong>${msg("infoportal.queue.remark.label")}</strong> ${f.remark}</p></#if>
</#macro>

<#macro error f>
  <#if f.error?has_content><p class="ip-field__error" id="${f.id}-error"><span class="kern-sr-only">${msg("infoportal.web.form.titlePrefix")} </span>${f.error}</p></#if>
</#macro>

<#macro toolbarLabels>
 data-richtext<#list ["toolbar", "paragraph", "heading2", "heading3", "heading4", "bold", "italic", "link", "bulletList", "orderedList", "blockquote", "undo", "redo", "linkAddress", "linkApply", "linkRemove", "keyControl", "keyShift"] as name> data-label-${name?replace("([A-Z])", "-$1", "r")?lower_case}="${msg("infoportal.desk.editor." + name)}"</#list><#t>
</#macro>

<#-- A submit button. -->
<#macro submit label kind="primary" name="" value="" skipCheck=false>
  <button class="kern-btn kern-btn--${kind}" type="submit"<#if name?has_content> name="${name}" value="${value}"</#if><#if skipCheck> formnovalidate</#if>><span class="kern-label">${label}</span></button>
</#macro>
