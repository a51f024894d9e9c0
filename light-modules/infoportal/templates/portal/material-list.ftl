<#ftl output_format="HTML" strip_whitespace=true>
<#import "/infoportal/templates/portal/layout.ftl" as layout>
<#import "/infoportal/templates/portal/fragments/material.ftl" as material>
<#assign searched = query?has_content || unit?has_content>
<@layout.html title=msg("infoportal.material.title") section="material">
  <@layout.head title=msg("infoportal.material.title") lead=msg("infoportal.material.lead")/>
  <form class="ip-search" method="get" role="search" action="${url("material")}">
    <label class="kern-label" for="suche">${msg("infoportal.material.search.label")}</label>
    <div class="ip-search__row">
      <input class="kern-form-input__input" type="search" id="suche" name="q" value="${query}" maxlength="100" autocomplete="off">
      <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">${msg("infoportal.material.search.submit")}</span></button>
    </div>
    <#if units?has_content>
    <div class="kern-form-input ip-field">
      <label class="kern-label" for="gliederung">${msg("infoportal.material.unit.label")}</label>
      <div class="kern-form-input__select-wrapper">
        <select class="kern-form-input__select" id="gliederung" name="unit">
          <option value="">${msg("infoportal.material.unit.all")}</option>
          <#list units as one><option value="${one.id}"<#if one.selected> selected</#if>>${one.name}</option></#list>
        </select>
      </div>
    </div>
    </#if>
  </form>
  <#if searched>
  <p class="ip-result" role="status">${msg((total == 1)?then("infoportal.material.found.one", "infoportal.material.found.many"), total)}
    <a href="${url("material")}">${msg("infoportal.material.search.clear")}</a></p>
  </#if>
  <#if items?has_content>
  <@material.cards items/>
  <@layout.pages previous!"" next!""/>
  <#else>
  <div class="ip-empty">
    <h2>${msg("infoportal.material.empty.title")}</h2>
    <p>${msg(searched?then("infoportal.material.empty.search", "infoportal.material.empty.text"))}</p>
  </div>
  </#if>
  <#if viewer.guest>
  <div class="ip-note ip-note--row">
    <p>${msg("infoportal.material.guest")}</p>
    <p><a class="kern-btn kern-btn--secondary" href="${url("anmelden")}?returnTo=${page.path?url("UTF-8")}"><span class="kern-label">${msg("infoportal.web.nav.login")}</span></a></p>
  </div>
  </#if>
</@layout.html>
