<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<#import "/infoportal/templates/portal/fragments/audit.ftl" as audit>
<@layout.html title=msg("infoportal.audit.title") section="accreditations" wide=true errors=errors?has_content>
  <@layout.head title=msg("infoportal.audit.title") lead=msg("infoportal.audit.lead")/>
  <@layout.staffPages "verwaltung/protokoll"/>
  <#if check??>
  <div class="ip-notice ip-notice--${check.sound?then("success", "warning")}" role="status">
    <p>${check.text}</p>
    <#if check.sound><p>${msg("infoportal.audit.note")} <code class="ip-hash">${check.head}</code></p></#if>
  </div>
  </#if>
  <#assign wrong = []>
  <#if errors.von??><#assign wrong = wrong + [{"id": "f-von", "label": msg("infoportal.audit.from"), "message": errors.von}]></#if>
  <#if errors.bis??><#assign wrong = wrong + [{"id": "f-bis", "label": msg("infoportal.audit.until"), "message": errors.bis}]></#if>
  <@ui.summary {"errors": wrong}/>
  <form class="ip-query" method="get" action="${url("verwaltung/protokoll")}">
    <div class="ip-query__fields">
      <@date "von" msg("infoportal.audit.from") query.from/>
      <@date "bis" msg("infoportal.audit.until") query.until/>
      <@choice "wer" msg("infoportal.audit.column.actor") actors/>
      <@choice "was" msg("infoportal.audit.column.what") actions/>
      <div class="kern-form-input ip-field">
        <label class="kern-label" for="f-kennung">${msg("infoportal.audit.column.subject")}</label>
        <input class="kern-form-input__input" type="text" id="f-kennung" name="kennung" value="${query.subject}" maxlength="200" autocomplete="off" spellcheck="false">
      </div>
    </div>
    <div class="ip-actions">
      <@ui.submit msg("infoportal.audit.filter") "secondary"/>
      <#if filtered><a href="${url("verwaltung/protokoll")}">${msg("infoportal.audit.all")}</a></#if>
      <a href="${csv}" download>${msg("infoportal.audit.csv")}</a>
    </div>
  </form>
  <form method="post" action="${url("verwaltung/protokoll/pruefung")}">
    <p class="ip-hint" id="pruefen-hilfe">${msg("infoportal.audit.verify.help")}</p>
    <div class="ip-actions"><@ui.submit msg("infoportal.audit.verify") "secondary"/></div>
  </form>
  <p class="ip-result" role="status">${msg((total == 1)?then("infoportal.audit.count.one", "infoportal.audit.count.many"), total)}</p>
  <#if entries?has_content>
  <@audit.entries entries msg("infoportal.audit.title")/>
  <@layout.pages previous!"" next!""/>
  <#else>
  <div class="ip-empty">
    <h2>${msg("infoportal.audit.empty.title")}</h2>
    <p>${msg("infoportal.audit.empty.text")}</p>
  </div>
  </#if>
</@layout.html>

<#macro date name label value>
  <#local error = errors[name]!"">
  <div class="kern-form-input ip-field<#if error?has_content> ip-field--error</#if>">
    <label class="kern-label" for="f-${name}">${label}</label>
    <@ui.error {"id": "f-" + name, "error": error}/>
    <input class="kern-form-input__input<#if error?has_content> kern-form-input__input--error</#if>" type="date" id="f-${name}" name="${name}" value="${value}"<#if error?has_content> aria-invalid="true" aria-describedby="f-${name}-error"</#if>>
  </div>
</#macro>

<#macro choice name label options>
  <div class="kern-form-input ip-field">
    <label class="kern-label" for="f-${name}">${label}</label>
    <div class="kern-form-input__select-wrapper">
      <select class="kern-form-input__select" id="f-${name}" name="${name}">
        <option value="">${msg("infoportal.audit.any")}</option>
        <#list options as option><option value="${option.value}"<#if option.selected> selected</#if>>${option.label}</option></#list>
      </select>
    </div>
  </div>
</#macro>
