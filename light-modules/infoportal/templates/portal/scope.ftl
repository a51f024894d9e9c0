<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/form.ftl" as ui>
<@layout.html title=name section="accreditations" errors=error??>
  <@layout.back url("verwaltung/zustaendigkeiten") msg("infoportal.scopes.title")/>
  <@layout.head title=name/>
  <#if error??><div class="ip-errors" role="alert" tabindex="-1" data-error-summary><p><a href="#f-units">${error}</a></p></div></#if>
  <form class="ip-form" method="post" action="${url("verwaltung/zustaendigkeiten/" + id)}">
    <fieldset class="kern-fieldset ip-field" aria-describedby="f-units-help">
      <legend class="kern-label">${msg("infoportal.scopes.units")}</legend>
      <div class="ip-hint" id="f-units-help">${msg("infoportal.scopes.units.help")}</div>
      <#if units?has_content>
      <div class="kern-fieldset__body">
        <#list units as unit>
        <#assign field = unit?is_first?then("f-units", "f-units-" + unit?counter)>
        <div class="kern-form-check">
          <input class="kern-form-check__checkbox" type="checkbox" id="${field}" name="units" value="${unit.value}"<#if unit.selected> checked</#if>>
          <label class="kern-label" for="${field}">${unit.label}</label>
        </div>
        </#list>
      </div>
      <#else>
      <p>${msg("infoportal.scopes.noUnits")}</p>
      </#if>
    </fieldset>
    <div class="ip-actions"><@ui.submit msg("infoportal.scopes.save")/></div>
  </form>
</@layout.html>
